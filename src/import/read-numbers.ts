import { join, type Sql, sql, textLiteral } from '../sql/sql.ts'

/** What stands before the decimals of a file's numbers. */
export type DecimalMark = '.' | ','

/** How the numbers of a column are written: `isDressed` when some stand with a currency, in parentheses or before a minus. */
export type NumberForm = { mark: DecimalMark; isDressed: boolean }

export const plainForm: NumberForm = { mark: '.', isDressed: false }

/** Plain, non-breaking and narrow spaces and apostrophes: all of them separate thousands somewhere. */
const separators = " \u00a0\u202f'’"

const grouping = { '.': ',', ',': '.' } as const

/** Currencies by what people write for them; the first of several where the file's own is not among them. */
const unitCurrencies: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD', 'ARS', 'CLP', 'COP'],
  us$: ['USD'],
  r$: ['BRL'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₴': ['UAH'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  zł: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
  lei: ['RON'],
  'fr.': ['CHF'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
}

const escaped = (word: string): string => word.replaceAll(/[$.]/g, (mark) => `[${mark}]`)
const unit = `(?:(?i:${Object.keys(unitCurrencies).map(escaped).join('|')})|[A-Z]{3})`
const dressedForm = `^([(])?(${unit})?([-+−])?(${unit})?([0-9.,]+)(${unit})?([-−])?([)])?$`
const dressedParts = ['open', 'before', 'sign', 'between', 'digits', 'after', 'minus', 'close'] as const

/** The parts of a number in its dress; all empty when it is none. */
const partsOf = (tight: Sql): Sql =>
  sql`regexp_extract(${tight}, ${textLiteral(dressedForm)}, [${join(dressedParts.map(textLiteral), sql`, `)}])`

const tightened = (cell: Sql): Sql => sql`translate(${cell}, ${textLiteral(separators)}, '')`

/** The number without its dress: `-1200` of `($1,200)`. Null when its signs or parentheses do not fit together. */
const undressed = (tight: Sql): Sql => {
  const part = partsOf(tight)
  return sql`case
    when (${part}.open = '') <> (${part}.close = '') or length(${part}.open || ${part}.sign || ${part}.minus) > 1 then null
    when ${part}.open || ${part}.minus <> '' or ${part}.sign in ('-', '−') then '-' || ${part}.digits
    else nullif(${part}.digits, '')
  end`
}

/** A number in digits, with groups of three where they are separated. */
const numberPattern = (mark: DecimalMark): string => {
  const group = mark === '.' ? ',' : '[.]'
  const point = mark === '.' ? '[.]' : ','
  return `[-+]?([0-9]+|[0-9]{1,3}(${group}[0-9]{3})+)?(${point}[0-9]+)?`
}

/** The cell's text without its dress; null when it stands with another currency than the only one allowed. */
const undressedOf = (cell: Sql, onlyUnit: string | null): Sql => {
  const bare = undressed(tightened(cell))
  if (onlyUnit === null) return bare
  return sql`case when coalesce(${unitFrom(cell, onlyUnit)}, ${textLiteral(onlyUnit)}) = ${textLiteral(onlyUnit)} then ${bare} end`
}

const amountType = sql`decimal(18, 6)`
/** Exchange rates are small where the currency's unit is. */
export const rateType: Sql = sql`decimal(28, 12)`

/**
 * The cell as decimal(18, 6), or as the type named; null when it is not a number of the column's form, too large, or in another
 * currency than the only one allowed.
 */
export function numberFrom(
  cell: Sql,
  { mark, isDressed }: NumberForm,
  onlyUnit: string | null,
  type: Sql = amountType,
): Sql {
  const tight = isDressed ? undressedOf(cell, onlyUnit) : tightened(cell)
  const plain = sql`replace(replace(${tight}, ${textLiteral(grouping[mark])}, ''), ${textLiteral(mark)}, '.')`
  const careful = sql`case when regexp_full_match(${tight}, ${textLiteral(numberPattern(mark))}) then try_cast(${plain} as ${type}) end`
  // Most numbers have no groups, and a cast is many times faster than a pattern.
  return mark === '.' ? sql`coalesce(try_cast(${cell} as ${type}), ${careful})` : careful
}

/** The ISO 4217 code that stands with the number in a cell; a shared sign is the file's own currency where it can be. */
export function unitFrom(cell: Sql, ownCurrency: string): Sql {
  const part = partsOf(tightened(cell))
  const word = sql`lower(concat(${part}.before, ${part}.between, ${part}.after))`
  const cases = Object.entries(unitCurrencies).map(([words, codes]) => {
    const code = codes.includes(ownCurrency) ? ownCurrency : (codes[0] ?? '')
    return sql`when ${textLiteral(words)} then ${textLiteral(code)}`
  })
  return sql`case ${word} ${join(cases, sql` `)} else nullif(upper(${word}), '') end`
}

/** Forms that only a decimal comma (only a decimal point) explains: no group of thousands looks so. */
const formsOf = (mark: DecimalMark): string => {
  const [point, group] = mark === '.' ? ['[.]', ','] : [',', '[.]']
  return [
    `[0-9]*${point}([0-9]{0,2}|[0-9]{4,})`,
    `(0[0-9]*|[0-9]{4,})?${point}[0-9]+`,
    `[0-9]{1,3}(${group}[0-9]{3})+${point}[0-9]*`,
    `[0-9]{1,3}(${group}[0-9]{3}){2,}`,
  ].join('|')
}

const loneGroup = (mark: '[.]' | ','): string => `[1-9][0-9]{0,2}${mark}[0-9]{3}`

const timesOf = (condition: Sql): Sql => sql`coalesce(cast(sum(times) filter (${condition}) as bigint), 0)`

/** What a column's cells say of the decimal sign (each text looked at once): for each, those that only it explains, and those that might be groups. */
export const markVotes = (cell: Sql, rows: Sql): Sql => sql`
  with cells as (
    select ltrim(cell, '+-') as written, try_cast(cell as decimal(18, 6)) is null as is_odd, times
    from (select ${cell} as cell, count(*) as times from ${rows} group by 1)
    where cell is not null
  ),
  shown as (
    select
      is_odd, written, times,
      case when is_odd then (${partsOf(tightened(sql`written`))}) end as part
    from cells
    where is_odd or contains(written, '.')
  )
  select
    ${timesOf(sql`regexp_full_match(part.digits, ${textLiteral(formsOf(','))})`)} as commas,
    ${timesOf(sql`case
      when is_odd then regexp_full_match(part.digits, ${textLiteral(formsOf('.'))})
      else not (written[-4] = '.' and length(written) between 5 and 7 and written[1] <> '0')
    end`)} as points,
    ${timesOf(sql`regexp_full_match(part.digits, ${textLiteral(loneGroup(','))})`)} as "loneCommas",
    ${timesOf(sql`case
      when is_odd then regexp_full_match(part.digits, ${textLiteral(loneGroup('[.]'))})
      else written[-4] = '.' and length(written) between 5 and 7 and written[1] <> '0'
    end`)} as "lonePoints",
    ${timesOf(sql`length(part.digits) > 0 and part.digits <> ${tightened(sql`written`)}`)} as dressed
  from shown`
