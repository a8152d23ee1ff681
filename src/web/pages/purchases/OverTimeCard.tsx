import { useProject } from '../../api.ts'
import { ChartCard } from '../../charts/ChartCard.tsx'
import { panelsHeight } from '../../charts/LinePanels.tsx'
import { columnOf } from '../../charts/table.ts'
import { ChoiceSelect } from '../../controls/ChoiceSelect.tsx'
import { GrainSwitch } from '../../controls/GrainSwitch.tsx'
import { Segmented } from '../../controls/Segmented.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'
import { type Measure, numberCard, type OverTime, splitCard, useOverTime } from './over-time.ts'
import { overTimeView } from './over-time-view.tsx'

const height = 340
/** The stores that the answer names, all others, and those that are not named. */
const mostPanels = 12

/** Which number, and how it is split. */
function Choices({ overTime: { asked, split, splits, measure, measures } }: { overTime: OverTime }) {
  const { setChoice } = useScreen()
  const { say } = useWords()
  const numbers = measures.map((name) => [name, columnOf(asked.description, name).label])
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ChoiceSelect<string>
        label={say('cards.number-shown')}
        options={Object.fromEntries(numbers)}
        value={measure}
        onChange={(chosen) => setChoice(numberCard, chosen === measures[0] ? null : chosen)}
        className="!min-h-8 !py-0.5 text-xs"
      />
      <Segmented<string>
        label={say('purchases.split')}
        options={Object.fromEntries(splits.map((name) => [name, say(`purchases.split.${name}`)]))}
        value={split}
        onChange={(chosen) => setChoice(splitCard, chosen === splits[0] ? null : chosen)}
      />
    </div>
  )
}

/** Numbers that are nothing only where nothing was bought. */
const ofEverySale: readonly Measure[] = ['revenue', 'purchases', 'averageOrderValue', 'itemsPerPurchase']

/** Why there is nothing to see. */
function emptyWords({ split, filters, measure, asked }: OverTime, { say }: Words): string {
  const { label } = columnOf(asked.description, measure)
  if (!ofEverySale.includes(measure)) return say('purchases.no-figure', { measure: label })
  if (split === 'store') return say('purchases.no-store-sold')
  return say(Object.keys(filters).length > 0 ? 'purchases.empty-filtered' : 'purchases.empty')
}

/** Any number of the purchases over time: as a whole beside the comparison, or by channel, store, new and returning. */
export function OverTimeCard() {
  const overTime = useOverTime()
  const project = useProject()
  const words = useWords()
  const { asked, split, measure } = overTime
  const { answer, description } = asked
  const tall = split === 'store' ? panelsHeight(Math.min(mostPanels, project.stores.length)) : height
  return (
    <ChartCard
      card={numberCard}
      heading="h2"
      asked={asked}
      title={words.say('purchases.over-time', { measure: columnOf(description, measure).label })}
      view={answer && overTimeView(overTime, answer, { money: project, words, height })}
      height={tall}
      emptyWords={emptyWords(overTime, words)}
      choices={<Choices overTime={overTime} />}
      areChoicesKept
      foot={() => (
        <>
          <GrainSwitch />
          {split === 'store' && answer?.rows.some(({ kind }) => kind === 'web') && (
            <span>{words.say('purchases.web-by-channel')}</span>
          )}
        </>
      )}
    />
  )
}
