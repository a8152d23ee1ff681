import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { sql } from '../sql/sql.ts'

/** Temporary tables of this file. */
export const rateTables = ['told_rates', 'changed_rates'] as const

const changeRow = z.object({ ratesAdded: z.int(), ratesReplaced: z.int() })

/**
 * Keeps the rates that came in: new ones are added, others replace the one of their currency and day; of rows of the same
 * currency and day the last one counts. The rows that changed something are in `told_rates`, the days in `changed_rates`.
 */
export async function keepRates(engine: Engine): Promise<z.output<typeof changeRow>> {
  await engine.execute(sql`
    create or replace temporary table told_rates as
    with latest as (
      select file, row, day, currency, rate
      from staged_rates
      qualify row_number() over (partition by day, currency order by file desc, row desc) = 1
    )
    select latest.*, rates.rate is not null as is_known
    from latest
    left join rates on rates.day = latest.day and rates.currency = latest.currency
    where rates.rate is distinct from latest.rate`)
  await engine.execute(sql`create or replace temporary table changed_rates as select day, currency from told_rates`)
  await engine.execute(sql`
    delete from rates using told_rates where rates.day = told_rates.day and rates.currency = told_rates.currency`)
  await engine.execute(sql`
    insert into rates by name select day, currency, rate from told_rates order by currency, day`)
  const found = await engine.query(
    sql`
      select count(*) filter (not is_known) as "ratesAdded", count(*) filter (is_known) as "ratesReplaced"
      from told_rates`,
    changeRow,
  )
  return found[0] ?? { ratesAdded: 0, ratesReplaced: 0 }
}
