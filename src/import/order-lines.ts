import type { Engine } from '../engine/engine.ts'
import { identifiers, sql } from '../sql/sql.ts'

/** Lines with the numbers of the file; of equal numbers the last row counts. */
const numberedLines = sql`
  create or replace temporary table incoming_lines as
  select order_id, line, product_id, product, category, quantity, unit_price, gross, paid
  from staged_lines
  where line is not null
  qualify row_number() over (partition by order_id, line order by file desc, row desc) = 1`

/** Lines without numbers get the next free ones, in the order of the rows. */
const unnumberedLines = sql`
  insert into incoming_lines by name
  with taken as (select order_id, max(line) as line from incoming_lines group by order_id)
  select
    order_id,
    cast(coalesce(taken.line, 0) + row_number() over (partition by order_id order by file, row) as integer) as line,
    product_id, product, category, quantity, unit_price, gross, paid
  from staged_lines
  left join taken using (order_id)
  where staged_lines.line is null`

/** Numbered lines that come without their order leave the order's other lines as they are. */
const carryOtherLines = sql`
  insert into incoming_lines by name
  with lines_alone as (
    select order_id
    from staged_lines
    where order_id not in (select order_id from staged_orders where from_lines)
    group by order_id
    having bool_and(line is not null)
  )
  select
    orders.order_id, old.line, old.product_id, old.product, old.category, old.quantity, old.unit_price, old.gross, old.paid
  from order_lines as old
  join orders using (order_key)
  where orders.order_id in (select order_id from lines_alone)
    and (orders.order_id, old.line) not in (select (order_id, line) from incoming_lines)`

const lineTotals = sql`
  create or replace temporary table line_totals as
  select
    order_id, sum(quantity) as items, cast(sum(paid) as bigint) as paid,
    case when count(gross) = count(*) then cast(sum(gross) as bigint) end as gross
  from incoming_lines
  group by order_id`

const lineColumns = ['line', 'product_id', 'product', 'category', 'quantity', 'unit_price', 'gross', 'paid']

/** Known orders whose lines differ; a sum of hashes stands for the set of lines. */
const changedLines = sql`
  create or replace temporary table changed_lines as
  with was as (
    select order_key, count(*) as lines, sum(cast(hash(${identifiers(lineColumns)}) as hugeint)) as print
    from order_lines
    where order_key in (select order_key from incoming_orders where is_known)
    group by order_key
  ),
  becomes as (
    select order_id, count(*) as lines, sum(cast(hash(${identifiers(lineColumns)}) as hugeint)) as print
    from incoming_lines
    group by order_id
  )
  select order_id, incoming_orders.order_key
  from becomes
  join incoming_orders using (order_id)
  left join was using (order_key)
  where is_known and (was.lines, was.print) is distinct from (becomes.lines, becomes.print)`

/** Makes `incoming_lines`, every line of the orders of which these files tell any, and `line_totals`, their sums. */
export async function gatherLines(engine: Engine): Promise<void> {
  await engine.execute(numberedLines)
  await engine.execute(unnumberedLines)
  await engine.execute(carryOtherLines)
  await engine.execute(lineTotals)
}

/** Makes `changed_lines` of the orders known before: to be called when `incoming_orders` is there. */
export async function findChangedLines(engine: Engine): Promise<void> {
  await engine.execute(changedLines)
}

/** New lines are added, the lines of changed orders take the place of those that were. */
export async function writeLines(engine: Engine): Promise<void> {
  await engine.execute(sql`delete from order_lines where order_key in (select order_key from changed_lines)`)
  await engine.execute(sql`
    insert into order_lines (order_key, ${identifiers(lineColumns)})
    select order_key, ${identifiers(lineColumns, 'incoming_lines')}
    from incoming_lines
    join incoming_orders using (order_id)
    where not is_known or order_id in (select order_id from changed_lines)
    order by order_key, line`)
}
