import type { z } from 'zod'
import { daySchema } from '../../sql/day.ts'
import { catalog } from '../index.ts'
import type { Metric } from '../metric.ts'
import { rulesSchema } from '../question.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { type Asking, nobodyReasons, peopleBehind } from './behind.ts'
import { conditions } from './conditions.ts'
import { customerColumns } from './customer-columns.ts'
import { wordsOf } from './field.ts'
import { english, sentenceOf } from './sentence.ts'

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')

const inputs = {
  asOf: 'a day; today when left out',
  day: 'a day; open when left out',
  text: 'text',
  stores: 'the name of a store, or a list of several',
  whole: 'a whole number',
  money: 'minor units of the currency',
  audience: 'the id of an audience',
  engagement: 'the id of an engagement',
} as const

function holds(field: z.core.$ZodType): string {
  const { input, names = {} } = wordsOf(field)
  return input === 'choice' ? Object.keys(names).join(', ') : inputs[input]
}

const conditionSection = ([kind, { label, description, fields }]: [
  string,
  (typeof conditions)[keyof typeof conditions],
]) =>
  `### ${label}

\`${kind}\`: ${description}

${table(
  ['field', 'shown as', 'holds'],
  Object.entries<z.core.$ZodType>(fields).map(([name, field]) => [`\`${name}\``, wordsOf(field).label, holds(field)]),
)}
`

const askingOf = ({ example: { from, to, grain, channel } }: Metric): Asking => ({
  from: daySchema.parse(from),
  to: daySchema.parse(to),
  today: daySchema.parse(to),
  grain: grain ?? 'day',
  filters: channel === undefined ? {} : { channel },
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
})

/** Who is listed, and how that is said, for the first row of the example. */
function behindWords(metric: Metric, column: string): [string, string] {
  const [first] = metric.example.rows
  const behind = first === undefined ? undefined : peopleBehind(metric, column, first, askingOf(metric))
  if (behind === undefined) return ['–', '–']
  if ('nobody' in behind) return ['nobody', nobodyReasons[behind.nobody]]
  const isCount = metric.columns[column]?.unit === 'customers'
  return [isCount ? 'the very people counted' : 'whose facts make it', sentenceOf(behind.who, english)]
}

const behindRows = ([id, metric]: [string, Metric]): string[][] =>
  Object.keys(metric.behind).map((column) => [metric.label, `\`${id}\` \`${column}\``, ...behindWords(metric, column)])

/** What can be asked about people, in Markdown, for `docs/people.md`. */
export const peoplePage = (): string => `# People

Which customers a list shows, an export holds or an audience keeps is said by one thing: a **customer filter**. A click on a
number makes it, the address of the list carries it, and the command line takes it. Written by \`npm run docs\` from
\`src/catalog/people\`.

## A filter

A filter is one of:

- a **condition**: its \`kind\` and the fields of that kind, \`{ "kind": "gender", "gender": "female" }\`;
- \`{ "all": […] }\`: all of these filters hold; of none, everyone;
- \`{ "any": […] }\`: at least one of them holds; of none, nobody;
- \`{ "not": … }\`: it does not hold.

A day is written \`"2024-03-31"\`, or as a number of days counted from the day on which the dashboard stands: \`0\` is that day,
\`-30\` is thirty days before. With a number the filter stays alive: its people change as days pass. Every condition can be asked
of any past day. Who was erased is in no list.

\`\`\`sh
regulars customers --who "spending group=spenders" "subscription channel=email status=subscribed"
regulars customers --who "ordered what=purchase from=-365 channel=store atLeast=2" --csv > regulars-of-the-store.csv
regulars customers --who '{"any":[{"kind":"tag","tag":"vip"},{"kind":"value-band","band":"big"}]}' --json
regulars customers --search "06 12 34 56 78"
\`\`\`

Several conditions behind \`--who\` must all hold. Over HTTP: \`GET /api/customers?who=…\` (JSON, a page at a time, or the whole
selection as CSV with \`format=csv\`), \`/api/customers/count?who=…\` and \`/api/customers/search?q=…\`.

Who moved from one segment to another between two days is two conditions:

\`\`\`json
{ "all": [
  { "kind": "rfm", "scheme": "standard-11", "segment": "loyal", "asOf": "2024-01-31" },
  { "kind": "rfm", "scheme": "standard-11", "segment": "at-risk", "asOf": "2024-03-31" }
] }
\`\`\`

## The list

Rows are the customers whom the filter means, each once, with these columns, as of a day (\`asOf\`):

${table(
  ['column', 'shown as'],
  Object.entries(customerColumns).map(([name, { label }]) => [`\`${name}\``, label]),
)}

Any column orders the list, with \`-\` before it the largest first; rows without a value come last, and tags count by the
first of them. Id, contact data and name are
those on record now; the others are those of the day. \`segment\` is that of the scheme asked for.

A **search** looks for a customer id, e-mail address, phone number or name: first whole, then as a beginning, then as a part.
Case and accents do not matter, and a phone number may be written with spaces and signs, with + or 00, or as within its country.

## Conditions

${Object.entries(conditions).map(conditionSection).join('\n')}
## Who stands behind each number

Where a number counts customers, the list behind it has exactly that many rows. Where it is money, purchases or a share, the list
has the customers whose facts make it. Said here for the first row of each worked example in [metrics.md](metrics.md).

${table(['number', 'column', 'listed', 'for example'], Object.entries(catalog).flatMap(behindRows))}
`
