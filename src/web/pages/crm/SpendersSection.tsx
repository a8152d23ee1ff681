import type { Answer } from '../../../contract/metrics.ts'
import type { RulesInForce } from '../../../contract/rules.ts'
import { BandCard } from '../../cards/BandCard.tsx'
import { ColumnCard } from '../../cards/MetricCard.tsx'
import { Section } from '../../cards/Section.tsx'
import { columnOf } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

const thresholds = ['bigAbove', 'mediumAbove', 'frequencyAverage', 'spenders']
const colours = { share: 'var(--unknown)', revenueShare: 'var(--brand)' }
const shares = [
  { measure: 'share', detail: 'customers' },
  { measure: 'revenueShare', detail: 'revenue' },
]

/** Of the rules that shape the answer, the one that shapes this threshold. */
function rulesOf(column: string, answer: Answer | undefined): RulesInForce {
  const { frequencyAverage, refundDating } = answer?.rules ?? {}
  if (column === 'frequencyAverage' && frequencyAverage !== undefined) return { frequencyAverage }
  return column.endsWith('Above') && refundDating !== undefined ? { refundDating } : {}
}

/** Who has bought: where the bands of value and frequency begin, and what each is worth. */
export function SpendersSection() {
  const asked = useScreenMetric('spender-thresholds')
  const { period } = useScreen()
  const words = useWords()
  const nobody = words.say('crm.no-spenders')
  return (
    <Section
      title={words.say('crm.spenders')}
      note={words.say('crm.spenders-note', { day: formatDay(period.to, words) })}
    >
      <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-4">
        {thresholds.map((column) => (
          <ColumnCard
            key={column}
            asked={asked}
            column={column}
            label={columnOf(asked.description, column).label}
            rules={rulesOf(column, asked.answer)}
            {...(column === 'frequencyAverage' ? { word: words.say('crm.purchases-word') } : {})}
          />
        ))}
      </div>
      <div className="grid gap-3.5 lg:grid-cols-2">
        <BandCard id="spenders-by-value" by="band" as="bars" series={shares} colours={colours} emptyWords={nobody} />
        <BandCard
          id="spenders-by-frequency"
          by="band"
          as="bars"
          series={shares}
          colours={colours}
          emptyWords={nobody}
        />
      </div>
    </Section>
  )
}
