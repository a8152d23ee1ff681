import { z } from 'zod'
import { currencyDigits, isCurrency } from '../currency.ts'
import type { Engine } from '../engine/engine.ts'
import { identifier, integer, join, type Sql, sql, textLiteral } from '../sql/sql.ts'
import type { Format } from './formats/format.ts'
import type { MoneyDigits } from './read-cells.ts'

/** How the currencies of a file's rows are to be told. */
type RowCurrencies = {
  rows: Sql
  /** The row's currency: its own cell's, else the one of the whole file. */
  currency: Sql
  isKnownCurrency: Sql
  digits: MoneyDigits
}

const codeRow = z.object({ code: z.string() })

/** Whether the rows of a format may say in which currency they are. */
export const namesCurrencies = ({ format }: { format: Format }): boolean =>
  format.columns.some(({ name }) => name === 'currency')

const codesIn = (codes: readonly string[]): Sql =>
  sql`(${join(
    codes.map((code) => textLiteral(code)),
    sql`, `,
  )})`

/** A currency that stands on one row of an order holds on its other rows too. */
const spreadOver = (rows: Sql, orderColumn: string): Sql => sql`(
  select * replace (coalesce(currency, first_value(currency ignore nulls) over (
    partition by ${identifier(orderColumn)} order by row rows between unbounded preceding and unbounded following)) as currency)
  from ${rows})`

function digitsOf(whole: string, others: readonly string[]): MoneyDigits {
  const common = currencyDigits(whole)
  const unlike = others.filter((code) => currencyDigits(code) !== common)
  const counts = [...new Set(unlike.map(currencyDigits))]
  return {
    common,
    others: counts.map((digits) => ({
      digits,
      isOf: sql`coalesce(upper(currency) in ${codesIn(unlike.filter((code) => currencyDigits(code) === digits))}, false)`,
    })),
  }
}

/**
 * Finds the currencies that the rows of a file name beside the one that holds where they name none; which row is in
 * which, and how many digits rows were read with, is staged for those who convert.
 */
export async function readCurrencies(
  engine: Engine,
  { index, format }: { index: number; format: Format },
  read: Sql,
  whole: string,
): Promise<RowCurrencies> {
  const file = sql`cast(${integer(index)} as integer)`
  const always = textLiteral(whole)
  await engine.execute(
    sql`insert into staged_digits select ${file}, cast(${integer(currencyDigits(whole))} as integer)`,
  )
  if (!namesCurrencies({ format }))
    return { rows: read, currency: always, isKnownCurrency: sql`true`, digits: digitsOf(whole, []) }
  const found = await engine.query(
    sql`select distinct upper(currency) as code from ${read} where regexp_full_match(upper(currency), '[A-Z]{3}')`,
    codeRow,
  )
  const others = found.map(({ code }) => code).filter((code) => code !== whole && isCurrency(code))
  const rows = others.length > 0 && format.orderColumn !== undefined ? spreadOver(read, format.orderColumn) : read
  if (others.length > 0) {
    await engine.execute(sql`
      insert into staged_currencies
      select ${file}, row, upper(currency) from ${rows} where upper(currency) in ${codesIn([whole, ...others])}`)
  }
  const currency = sql`coalesce(upper(currency), ${always})`
  return {
    rows,
    currency,
    isKnownCurrency: sql`(${currency} in ${codesIn([whole, ...others])})`,
    digits: digitsOf(whole, others),
  }
}
