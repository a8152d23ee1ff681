import type { Day } from '../../../sql/day.ts'
import { useProject } from '../../api.ts'
import { ChannelSwitch, useContactChannel } from '../../cards/ChannelSwitch.tsx'
import { partOf } from '../../cards/part.ts'
import { Chart } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import type { LegendEntry } from '../../charts/legend-entry.ts'
import { sumOf } from '../../charts/legend-numbers.ts'
import { areStacksEmpty, prepareStacks, type StackModel } from '../../charts/prepare-stacks.ts'
import type { Compared } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { formatDay, type MoneyOf } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'

const card = 'gender'
const height = 208
const colourOf = (status: string): string => `var(--${status})`

function legendOf(model: StackModel, compared: Compared | undefined, money: MoneyOf, words: Words): LegendEntry[] {
  const statuses = model.parts.map(({ name, label }, place) => ({
    label,
    colour: colourOf(name),
    number: sumOf(model, place, money, words),
  }))
  return compared ? [...statuses, { label: compared.words, colour: 'var(--edge)', stroke: 'pale' }] : statuses
}

/** Since when changes of gender are known, where the day shown lies before them. */
function HistoryNote({ day }: { day: Day }) {
  const { genderChangesSince: since } = useProject()
  const words = useWords()
  if (since === null) return <span>{words.say('gender.no-changes')}</span>
  return day < since && <span>{words.say('gender.changes-since', { day: formatDay(since, words) })}</span>
}

/** Customers by gender, each column stacked by subscription status. */
export function GenderCard() {
  const asked = useScreenMetric(card)
  const money = useProject()
  const words = useWords()
  const channel = useContactChannel(card)
  const part = partOf(asked, (answer) => answer, channel, words)
  const model = part && prepareStacks({ ...part, by: 'gender', parts: 'status', measure: 'customers' })
  const colours = model?.parts.map(({ name }) => colourOf(name)) ?? []
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: areStacksEmpty(model),
    picture: <Chart drawing={{ as: 'stacks', model, colours }} money={money} height={height} />,
    legend: legendOf(model, part.comparison, money, words),
    ...(part.words === null ? {} : { part: part.words }),
  }
  return (
    <ChartCard
      card={card}
      asked={asked}
      view={view}
      height={height}
      emptyWords={words.say('cards.nobody-on-day')}
      choices={<ChannelSwitch card={card} />}
      areChoicesShort
      areChoicesKept
      foot={(asTable) =>
        asked.answer && (
          <>
            {asTable && <span>{words.say('cards.as-of', { day: formatDay(asked.answer.period.to, words) })}</span>}
            <HistoryNote day={asked.answer.period.to} />
          </>
        )
      }
    />
  )
}
