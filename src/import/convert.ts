import { z } from 'zod'
import type { MissingRate } from '../contract/import-report.ts'
import { currencyDigits } from '../currency.ts'
import type { Engine } from '../engine/engine.ts'
import { sentence } from '../sentences/sentence.ts'
import { daySchema } from '../sql/day.ts'
import { identifier, join, numberLiteral, type Sql, sql, textLiteral } from '../sql/sql.ts'
import { stagedReason } from './reasons.ts'

/** Temporary tables of this file. */
export const conversionTables = ['foreign_orders', 'foreign_lines', 'unconverted'] as const

/** A rate holds on its day and on this many days after it, unless a newer one does: long enough for banks' holidays. */
const daysOfRate = 7

/** The staged reason of rows of a currency, whose code stands in the rows themselves. */
function noRate(currency: Sql): Sql {
  const place = '<currency>'
  const reason = stagedReason(sentence('reject.no-rate', { currency: place, days: daysOfRate }))
  return sql`replace(${reason}, ${textLiteral(place)}, ${currency})`
}
const tooLarge = stagedReason(sentence('reject.too-large'))

const oddCurrencies = Intl.supportedValuesOf('currency').filter((code) => currencyDigits(code) !== currencyDigits(null))
const oddCases = oddCurrencies.map((code) => sql`when ${textLiteral(code)} then ${numberLiteral(currencyDigits(code))}`)

/** Digits after the point of a currency, by its code. */
const digitsOf = (currency: Sql): Sql =>
  sql`case ${currency} ${join(oddCases, sql` `)} else ${numberLiteral(currencyDigits(null))} end`

/** Twelve digits of a rate stand after its point, and all of this is whole numbers: halves are halves. */
const rateDigits = numberLiteral(12)

/** The power of ten that minor units of a currency with `digits` are to be multiplied with, beside the rate. */
const shiftOf = (digits: Sql, baseDigits: number): Sql => sql`(${numberLiteral(baseDigits)} - ${digits})`

const powerOfTen = (exponent: Sql): Sql => sql`cast(power(10, ${exponent}) as hugeint)`

/** An amount in minor units of the base currency, rounded half away from zero; `rate`, `shift` stand beside it. */
const converted = (amount: Sql): Sql => {
  const units = sql`cast(round(rate * 1e12) as hugeint)`
  const divisor = powerOfTen(sql`${rateDigits} + greatest(-shift, 0)`)
  const product = sql`abs(cast(${amount} as hugeint)) * ${units} * ${powerOfTen(sql`greatest(shift, 0)`)}`
  return sql`cast(sign(${amount}) * ((${product} + ${divisor} // 2) // ${divisor}) as bigint)`
}

/** Whether an amount converted would not fit where money is kept. */
const overflows = (amounts: readonly Sql[]): Sql =>
  sql`(${join(
    amounts.map((amount) => sql`coalesce(abs(cast(${amount} as double)) * rate * power(10, shift) >= 9e17, false)`),
    sql` or `,
  )})`

/** Rows with the newest rate that holds on their day, null where none does; `rate` is 1 for the base currency. */
const withRates = (rows: Sql, baseCurrency: string): Sql => sql`
  select
    rows.*,
    case
      when rows.currency = ${textLiteral(baseCurrency)} then 1
      when rows.day - rates.day <= ${numberLiteral(daysOfRate)} then rates.rate
    end as rate
  from (${rows}) as rows
  asof left join rates on rows.currency = rates.currency and rows.day >= rates.day`

const faultOf = (amounts: readonly Sql[]): Sql =>
  sql`case when rate is null then ${noRate(sql`currency`)} when ${overflows(amounts)} then ${tooLarge} end`

const foreignOrders = (baseCurrency: string): Sql => sql`
  create or replace temporary table foreign_orders as
  with rated as (${withRates(
    sql`
      select file, row, order_id, from_lines, currency, day, gross, discount, paid,
        ${shiftOf(digitsOf(sql`currency`), currencyDigits(baseCurrency))} as shift
      from staged_orders
      where currency <> ${textLiteral(baseCurrency)}`,
    baseCurrency,
  )})
  select *, ${faultOf([sql`paid`, sql`gross`, sql`discount`])} as fault from rated`

/**
 * Rows of the files that an order which cannot be converted takes with it: its own, those that make it, and wherever
 * they are those that tell of it, if nothing else does.
 */
const unconvertedOrders = sql`
  create or replace temporary table unconverted as
  with faulty as (select file, row, order_id, from_lines, currency, day, fault from foreign_orders where fault is not null),
  elsewhere as (
    select order_id from staged_orders anti join faulty using (file, row, order_id)
    union all
    select order_id from orders
  ),
  taken as (
    select staged_rows.file, staged_rows.row, faulty.currency, faulty.day, faulty.fault
    from staged_rows
    join faulty on faulty.file = staged_rows.file and abs(faulty.row) = staged_rows.row
    where reason is null
    union all
    select staged_rows.file, staged_rows.row, faulty.currency, faulty.day, faulty.fault
    from staged_rows
    join faulty on faulty.file = staged_rows.file and faulty.order_id = staged_rows.order_id
    where reason is null and from_lines
    union all
    select staged_rows.file, staged_rows.row, faulty.currency, faulty.day, faulty.fault
    from staged_rows
    join faulty on faulty.order_id = staged_rows.order_id
    where reason is null and faulty.order_id not in (select order_id from elsewhere)
  )
  select file, row, min(currency) as currency, min(day) as day, min(fault) as fault
  from taken
  group by file, row`

const stagedParts = ['staged_orders', 'staged_lines', 'staged_people', 'staged_facts'] as const

async function reject(engine: Engine): Promise<void> {
  await engine.execute(sql`
    update staged_rows set reason = fault
    from unconverted
    where staged_rows.file = unconverted.file and staged_rows.row = unconverted.row and reason is null`)
  for (const table of stagedParts) {
    await engine.execute(sql`
      delete from ${identifier(table)} as staged using unconverted
      where staged.file = unconverted.file and abs(staged.row) = unconverted.row`)
  }
}

const countRow = z.object({ count: z.int() })

async function has(engine: Engine, statement: Sql): Promise<boolean> {
  const [found] = await engine.query(statement, countRow)
  return (found?.count ?? 0) > 0
}

/** Price, discount and payment of an order fit together before and after. */
const convertStagedOrders = sql`
  update staged_orders set
    gross = ${converted(sql`foreign_orders.gross`)},
    discount = case
      when foreign_orders.gross - foreign_orders.discount = foreign_orders.paid
        then ${converted(sql`foreign_orders.gross`)} - ${converted(sql`foreign_orders.paid`)}
      else ${converted(sql`foreign_orders.discount`)}
    end,
    paid = ${converted(sql`foreign_orders.paid`)}
  from foreign_orders
  where staged_orders.file = foreign_orders.file and staged_orders.row = foreign_orders.row
    and staged_orders.order_id = foreign_orders.order_id and fault is null`

/**
 * Turns the money of staged orders into the base currency, at the rates of their days; rows for which there is none are
 * rejected. Their `currency` stays the one of origin. To be called when the files were put together and rates kept.
 */
export async function convertOrders(engine: Engine, baseCurrency: string): Promise<void> {
  await engine.execute(foreignOrders(baseCurrency))
  await engine.execute(sql`create or replace temporary table unconverted
    (file integer, row integer, currency varchar, day date, fault varchar)`)
  if (!(await has(engine, sql`select count(*) as count from foreign_orders`))) return
  if (await has(engine, sql`select count(*) as count from foreign_orders where fault is not null`)) {
    await engine.execute(unconvertedOrders)
    await reject(engine)
  }
  await engine.execute(convertStagedOrders)
}

/** A line is in the currency that its row names, else in its order's, and was read with its file's digits where it names none. */
const foreignLines = (baseCurrency: string): Sql => {
  const baseDigits = currencyDigits(baseCurrency)
  return sql`
    create or replace temporary table foreign_lines as
    with placed as (
      select
        lines.file, lines.row, lines.gross, lines.paid, lines.unit_price,
        coalesce(told.currency, chosen.currency, old.currency) as currency, coalesce(chosen.day, old.day) as day,
        ${shiftOf(sql`case when told.currency is null then staged_digits.digits else ${digitsOf(sql`told.currency`)} end`, baseDigits)} as shift
      from staged_lines as lines
      join staged_digits on staged_digits.file = lines.file
      left join staged_currencies as told on told.file = lines.file and told.row = lines.row
      left join staged_orders as chosen on chosen.order_id = lines.order_id
      left join orders as old on old.order_id = lines.order_id
    ),
    rated as (${withRates(
      sql`select * from placed where currency <> ${textLiteral(baseCurrency)} or shift <> 0`,
      baseCurrency,
    )})
    select file, row, currency, day, rate, shift, min(${faultOf([sql`gross`, sql`paid`, sql`unit_price`])}) as fault
    from rated
    group by all`
}

/** Whether any line may be in another currency: most shops have but one, and pay nothing for this. */
const mayBeForeign = (baseCurrency: string): Sql => sql`
  select count(*) as count
  where exists (select 1 from staged_lines) and (
    exists (select 1 from foreign_orders) or exists (select 1 from staged_currencies)
    or exists (select 1 from staged_digits where digits <> ${numberLiteral(currencyDigits(baseCurrency))})
    or exists (select 1 from orders where currency <> ${textLiteral(baseCurrency)}))`

/** The same of staged lines; to be called when each has its order. */
export async function convertLines(engine: Engine, baseCurrency: string): Promise<void> {
  if (!(await has(engine, mayBeForeign(baseCurrency)))) return
  await engine.execute(foreignLines(baseCurrency))
  await engine.execute(sql`
    insert into unconverted select file, row, currency, day, fault from foreign_lines where fault is not null`)
  await reject(engine)
  await engine.execute(sql`
    update staged_lines set
      gross = ${converted(sql`staged_lines.gross`)}, paid = ${converted(sql`staged_lines.paid`)},
      unit_price = ${converted(sql`staged_lines.unit_price`)}
    from foreign_lines
    where staged_lines.file = foreign_lines.file and staged_lines.row = foreign_lines.row`)
}

const missingRow = z.object({ currency: z.string(), firstDay: daySchema, lastDay: daySchema, rows: z.int() })

/** For which currencies and days rates were missing, and how many rows that cost. */
export const missingRates = (engine: Engine): Promise<MissingRate[]> =>
  engine.query(
    sql`
      select currency, min(day) as "firstDay", max(day) as "lastDay", count(*) as rows
      from unconverted
      where fault <> ${tooLarge}
      group by currency
      order by currency`,
    missingRow,
  )
