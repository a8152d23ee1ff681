import { daySchema } from '../src/sql/day.ts'
import { integer, sql } from '../src/sql/sql.ts'
import type { Warehouse } from '../src/warehouse/warehouse.ts'

export const lastDay = daySchema.parse('2025-12-31')
const days = 1096

/**
 * Fills an empty warehouse (on DuckDB) with customers and ten orders for each over the 36 months that end on `lastDay`:
 * a few buy very often, most seldom, one order in twenty is a refund and one in three is of a store. The same numbers
 * give the same rows.
 */
export const fillWith = (warehouse: Warehouse, customers: number): Promise<void> =>
  warehouse.write(async (inside) => {
    await inside.execute(sql`
      insert into customers (customer_key, customer_id, first_day)
      select key, 'c' || key, date '2023-01-01'
      from range(1, ${integer(customers)} + 1) as keys (key)`)
    await inside.execute(sql`
      insert into orders (order_key, order_id, customer_key, "at", day, channel, store, gross, paid, items, status, currency)
      with drawn as (
        select
          key,
          hash(key) % 1000003 / 1000003 as one,
          hash(key + 1000000007) % 1000003 / 1000003 as two,
          hash(key * 7919) % 1000003 / 1000003 as three
        from range(1, ${integer(customers * 10)} + 1) as keys (key)
      ),
      placed as (
        select
          key,
          1 + cast(floor(power(one, 1.7) * ${integer(customers)}) as integer) as customer_key,
          date '2023-01-01' + cast(floor(two * ${integer(days)}) as integer) as day,
          cast(500 + floor(-ln(1 - three) * 6000) as bigint) * case when key % 20 = 0 then -1 else 1 end as paid
        from drawn
      )
      select
        key, 'o' || key, customer_key, day + interval 12 hour, day,
        case when key % 3 = 0 then 'store' else 'web' end,
        case when key % 3 = 0 then 'Store ' || key % 12 end,
        abs(paid), paid, 1, 'paid', 'EUR'
      from placed`)
    await inside.execute(sql`insert into touched select customer_key from customers`)
  })
