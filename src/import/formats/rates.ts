import { sentence } from '../../sentences/sentence.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { isPossibleDay } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, notADate, notANumber, unknownCurrency } from '../reasons.ts'
import { type Format, type RawRows, required, stageRows } from './format.ts'

/** A rate is turned into an integer of this many digits after the point; larger ones than the limit would not fit. */
const largest = sql`1000000000`

const checked = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, date, ${raw.day('date')} as day, currency, ${raw.currency} as code,
      ${raw.isKnownCurrency} as is_known_currency, rate, ${raw.rate('rate')} as value
    from ${raw.rows}
  )
  select *, ${firstReason([
    [sql`date is null`, isEmpty('date')],
    [sql`day is null`, notADate('date')],
    [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('date')],
    [sql`currency is null`, isEmpty('currency')],
    [sql`not is_known_currency`, unknownCurrency],
    [sql`rate is null`, isEmpty('rate')],
    [sql`value is null`, notANumber('rate')],
    [sql`value <= 0 or value >= ${largest}`, sentence('reject.rate-out-of-range')],
    [sql`code = ${raw.baseCurrency} and value <> 1`, sentence('reject.own-currency')],
  ])} as reason
  from typed`

const stageRates = (raw: RawRows): Sql => sql`
  insert into staged_rates by name
  select ${raw.file} as file, row, day, code as currency, cast(value as double) as rate
  from checked
  where reason is null and code <> ${raw.baseCurrency}`

export const rates: Format = {
  id: 'rates',
  label: 'Exchange rates',
  about: 'The rate of a currency on a day.',
  columns: [
    required('date', 'instant', 'The day from which the rate holds.'),
    required('currency', 'text', 'ISO 4217 code of the other currency.'),
    required('rate', 'rate', 'What one unit of it is worth in the project’s currency.'),
  ],
  needsOneOf: [],
  excludes: ['customer', 'amount', 'order_id'],
  currency: null,
  rules: [
    'rate is how many units of the project’s currency one unit of the other currency makes: in a project in EUR, the row 2024-03-01, USD, 0.9234 says that 1 USD is 0.9234 EUR.',
    'An amount in another currency is converted at the rate of its order’s day: the latest of that day or of the 7 days before it. It is taken in whole minor units of its own currency and rounded to whole ones of the project’s, half away from zero.',
    'Rows in another currency without such a rate are rejected; the report lists the currencies and the days for which rates are missing.',
    'Rates may come alone, or together with orders in any order of files; they are kept. A rate of the same currency and day replaces the one there was, for later imports only: what is in the warehouse stays as it was converted.',
    'Before the project has a currency, the one of a file that no rate is given for is taken as the project’s.',
    'In the column rate a lone comma or point is the decimal sign, also before three digits.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageRates(raw)],
}
