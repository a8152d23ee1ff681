import type { Day } from './day.ts'

/** A value bound to a query. Engines turn it into a placeholder of their own; it is never spliced into text. */
export type Parameter =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'integer'; readonly value: number }
  | { readonly type: 'real'; readonly value: number }
  | { readonly type: 'day'; readonly value: Day }

/** A fragment of SQL: text and bound values in turn. Only the functions of this file make one. */
export type Sql = { readonly kind: 'sql'; readonly pieces: readonly (string | Parameter)[] }

/** What a hole of the `sql` tag takes. A bare string is not among them, so it does not compile. */
export type Hole = Sql | Parameter

const fragment = (pieces: readonly (string | Parameter)[]): Sql => ({ kind: 'sql', pieces })

const isSql = (hole: Hole): hole is Sql => 'kind' in hole

/** `sql\`select … where day <= ${day(to)}\``: a fragment; holes are fragments or bound values. */
export const sql = (strings: TemplateStringsArray, ...holes: readonly Hole[]): Sql =>
  fragment(
    strings.flatMap((string, index) => {
      const hole = holes[index]
      if (hole === undefined) return [string]
      return isSql(hole) ? [string, ...hole.pieces] : [string, hole]
    }),
  )

export const text = (value: string): Parameter => ({ type: 'text', value })
export const integer = (value: number): Parameter => ({ type: 'integer', value })
export const real = (value: number): Parameter => ({ type: 'real', value })
export const day = (value: Day): Parameter => ({ type: 'day', value })

/** A table or column name, quoted. */
export const identifier = (name: string): Sql => fragment([`"${name.replaceAll('"', '""')}"`])

/** A number written into the text, for the places where engines accept no bound value (the fraction of a quantile). */
export const numberLiteral = (value: number): Sql => {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`)
  return fragment([String(value)])
}

/** A constant word of ours written into the text, quoted: names of bands and segments, never what a user typed. */
export const textLiteral = (value: string): Sql => fragment([`'${value.replaceAll("'", "''")}'`])

export const empty: Sql = fragment([])

/** Fragments one after the other with a separator between. */
export const join = (parts: readonly Sql[], separator: Sql): Sql =>
  fragment(parts.flatMap((part, index) => (index === 0 ? part.pieces : [...separator.pieces, ...part.pieces])))

/** Names of columns one after the other, of a table where one is given. */
export const identifiers = (names: readonly string[], table?: string): Sql =>
  join(
    names.map((name) => (table === undefined ? identifier(name) : sql`${identifier(table)}.${identifier(name)}`)),
    sql`, `,
  )

/** Conditions that must all hold; no condition is always true. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`1 = 1` : join(conditions, sql` and `)

/** The text with one placeholder per bound value, and the values in their order. */
export function render(
  statement: Sql,
  placeholder: (parameter: Parameter, index: number) => string,
): { text: string; parameters: Parameter[] } {
  const parameters: Parameter[] = []
  const pieces = statement.pieces.map((piece) =>
    typeof piece === 'string' ? piece : placeholder(piece, parameters.push(piece) - 1),
  )
  return { text: pieces.join(''), parameters }
}

const readableLiteral = (parameter: Parameter): string => {
  if (parameter.type === 'day') return `date '${parameter.value}'`
  return parameter.type === 'text' ? `'${parameter.value.replaceAll("'", "''")}'` : String(parameter.value)
}

/** The statement with its values in place, for people to read and paste. Never executed. */
export const readable = (statement: Sql): string => dedent(render(statement, readableLiteral).text)

function dedent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const indents = lines.slice(1).map((line) => line.length - line.trimStart().length)
  const common = Math.min(...indents, Number.MAX_SAFE_INTEGER)
  return lines.map((line, index) => (index === 0 ? line.trimStart() : line.slice(common))).join('\n')
}
