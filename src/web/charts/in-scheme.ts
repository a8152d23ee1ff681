import { notYetSpender, outOfWindow, type Scheme } from '../../catalog/rfm/scheme.ts'
import type { MetricDescription } from '../../contract/metrics.ts'
import type { Words } from '../messages/words.ts'
import type { DescribedMetric, TableColumn } from './table.ts'

type Column = MetricDescription['columns'][number]

/** Words and colour tokens for what an answer may call a spender, in the order shown. */
function statesOf({ segments, windowMonths }: Scheme, { say }: Words) {
  return [
    ...segments.map(({ key, label, colour }) => ({ key, label, colour: `segment-${colour}` })),
    ...(windowMonths === null ? [] : [{ key: outOfWindow, label: say('rfm.out-of-window'), colour: 'unknown' }]),
  ]
}

function columnIn(column: Column, scheme: Scheme, words: Words): TableColumn {
  if (column.namesOf === undefined) return column
  const states = statesOf(scheme, words)
  const all =
    column.namesOf === 'states'
      ? states
      : [...states, { key: notYetSpender, label: words.say('rfm.not-yet'), colour: 'unknown' }]
  return {
    ...column,
    names: Object.fromEntries(all.map(({ key, label }) => [key, label])),
    colours: Object.fromEntries(all.map(({ key, colour }) => [key, colour])),
  }
}

/** A metric in the words and colours of the scheme that answered; as the catalogue has it where none did. */
export function inScheme(metric: MetricDescription, scheme: Scheme | undefined, words: Words): DescribedMetric {
  if (scheme === undefined) return metric
  const spoken = words.scheme(scheme)
  return { ...metric, columns: metric.columns.map((column) => columnIn(column, spoken, words)) }
}
