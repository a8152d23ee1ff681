import type { ImportReport } from '../../../contract/import-report.ts'
import { formatPeriod } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { Phrase } from '../../messages/Phrase.tsx'

/** Which exchange rates to supply, so that the rows rejected for want of them go in. */
export function MissingRates({ rates }: { rates: ImportReport['missingRates'] }) {
  const words = useWords()
  return (
    <div className="grid gap-1.5 border-t border-line pt-3 text-[13px]">
      <h3>{words.say('data.report.missing-rates')}</h3>
      <p className="text-soft">{words.say('data.report.missing-rates.how')}</p>
      <ul className="grid gap-0.5">
        {rates.map(({ currency, firstDay, lastDay, rows }) => (
          <li key={currency}>
            <Phrase
              id="data.report.missing-rate"
              values={{ currency, period: formatPeriod({ from: firstDay, to: lastDay }, words), rows }}
              tags={{ b: (inside) => <strong className="font-semibold">{inside}</strong> }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
