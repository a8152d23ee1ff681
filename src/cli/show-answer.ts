import type { Metric } from '../catalog/metric.ts'
import { columnsIn } from '../catalog/rfm/scheme-names.ts'
import type { Answer } from '../contract/metrics.ts'
import { showCell } from './show-value.ts'
import { drawTable } from './table.ts'

function when({ time }: Metric, { from, to }: Answer['period']): string {
  if (time === 'period') return `${from} to ${to}`
  if (time === 'asOfEnd') return `as of ${to}`
  return time === 'sinceStart' ? `from the beginning to ${to}` : 'today'
}

function ofScheme({ scheme, segment }: Answer): string[] {
  if (scheme === undefined) return []
  const looked = scheme.segments.find(({ key }) => key === segment)
  const version = scheme.version === 1 ? '' : `, version ${scheme.version}`
  return [`${scheme.name}${version}`, ...(looked === undefined ? [] : [looked.label])]
}

/** The settings that shaped an answer, under their own names. */
function ofSettings({ rules }: Answer): string {
  const settings = Object.entries(rules).map(([name, value]) => `${name} ${value}`)
  return settings.length === 0 ? '' : `\n\nSettings: ${settings.join(', ')}`
}

/** An answer as a titled table, and the settings that shaped it. */
export function showAnswer(metric: Metric, answer: Answer, locale: string | undefined): string {
  const filters = Object.entries(answer.filters).map(([name, value]) => `${name} ${[value].flat().join(', ')}`)
  const columns = Object.entries(columnsIn(metric.columns, answer.scheme))
  const title = [metric.label, when(metric, answer.period), ...ofScheme(answer), ...filters].join(' · ')
  const headings = columns.map(([, { label, unit }]) => ({
    label,
    align: unit === 'name' || unit === 'day' ? ('left' as const) : ('right' as const),
  }))
  const rows = answer.rows.map((row) =>
    columns.map(([name, column]) => showCell(name, column, row, answer.currency, locale)),
  )
  return `${title}\n\n${drawTable(headings, rows)}${ofSettings(answer)}`
}
