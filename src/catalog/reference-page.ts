import type { Cell, Column } from './column.ts'
import { catalog } from './index.ts'
import type { Metric, Time } from './metric.ts'

const timeWords: Record<Time, string> = {
  period: 'facts inside the period',
  asOfEnd: 'the state on the last day of the period',
  sinceStart: 'everything from the first fact to the last day of the period',
  today: 'the last complete day; the period does not matter',
}

const betterWords = { up: 'more is better', down: 'less is better' } as const

const unitWords: Record<Column['unit'], string> = {
  customers: 'customers',
  purchases: 'purchases',
  items: 'items',
  money: 'minor units of the currency',
  percent: 'a share, 0 to 1',
  days: 'days',
  number: 'a number',
  day: 'a day',
  score: 'a score',
  name: 'a name',
}

const shown = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '–'
  return typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(4) : String(cell)
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')

function holds({ unit, unitBy, names, namesOf }: Column): string {
  if (namesOf !== undefined) return `a segment of the scheme; of Standard 11: ${Object.keys(names ?? {}).join(', ')}`
  if (names !== undefined) return Object.keys(names).join(', ')
  if (unitBy === undefined) return unitWords[unit]
  return Object.entries(unitBy.units)
    .map(([name, each]) => `${unitWords[each]} (${name})`)
    .join(', ')
}

const columnsTable = ({ columns }: Metric): string =>
  table(
    ['column', 'shown as', 'holds'],
    Object.entries(columns).map(([name, column]) => [`\`${name}\``, column.label, holds(column)]),
  )

const exampleTable = ({ columns, example }: Metric): string =>
  table(
    Object.keys(columns),
    example.rows.map((answer) => Object.keys(columns).map((name) => shown(answer[name]))),
  )

function section(id: string, metric: Metric): string {
  const { label, description, better, time, overTime, filters, rules, takes, example } = metric
  const facts = [
    `Counts ${timeWords[time]}`,
    ...(overTime === true ? ['by day, week, month or year'] : []),
    ...(better === null ? [] : [betterWords[better]]),
  ]
  const taken = takes === undefined ? '' : ` Takes: ${takes.join(', ')}.`
  const narrowed = filters.length > 0 ? ` Filters: ${filters.join(', ')}.` : ''
  const ruled = rules.length > 0 ? ` Settings: ${rules.join(', ')}.` : ''
  const grain = example.grain === undefined ? '' : `, by ${example.grain}`
  const segment = example.segment === undefined ? '' : `, of ${example.segment}`
  return `## ${label}

\`${id}\`: ${description}

${facts.join('; ')}.${narrowed}${taken}${ruled}

${columnsTable(metric)}

By hand, ${example.from} to ${example.to}${grain}${segment}: ${example.because}

${exampleTable(metric)}
`
}

/** The reference of all numbers, in Markdown, for `docs/metrics.md`. */
export const referencePage = (): string => `# The numbers

Every number that Regulars shows, with its definition, the columns of its answer, and an answer worked out by hand on the
small shop of \`src/catalog/example-shop.ts\`. Written by \`npm run docs\` from the catalogue; the same words stand behind the
(i) of each card and chart.

${Object.entries(catalog)
  .map(([id, metric]) => section(id, metric))
  .join('\n')}`
