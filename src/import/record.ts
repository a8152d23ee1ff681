import { z } from 'zod'
import type { ImportReport } from '../contract/import-report.ts'
import type { Engine } from '../engine/engine.ts'
import { type Sentence, sentence } from '../sentences/sentence.ts'
import { daySchema } from '../sql/day.ts'
import { integer, join, numberLiteral, real, type Sql, sql, text, textLiteral } from '../sql/sql.ts'
import { reasonOf } from './reasons.ts'

const shownRejects = 20
const shownOfEachReason = 5

const reasonRow = z.object({ reason: z.string(), rows: z.int() })
const rejectRow = z.object({ row: z.int(), reason: z.string(), text: z.string() })
const spanRow = z.object({ firstDay: daySchema.nullable(), lastDay: daySchema.nullable() })
const orderCounts = z.object({ ordersAdded: z.int(), ordersReplaced: z.int(), ordersUnchanged: z.int() })
const numberRow = z.object({ number: z.int() })

type Reason = ImportReport['reasons'][number]
type Told = Pick<Reason, 'reason' | 'said'>

type Findings = Pick<
  ImportReport,
  | 'id'
  | 'reasons'
  | 'firstRejects'
  | 'firstDay'
  | 'lastDay'
  | 'customersChanged'
  | 'ordersAdded'
  | 'ordersReplaced'
  | 'ordersUnchanged'
>

const one = async (engine: Engine, statement: ReturnType<typeof sql>): Promise<number> =>
  (await engine.query(statement, numberRow))[0]?.number ?? 0

/** Customers there are, erased ones included. */
export const countCustomers = (engine: Engine): Promise<number> =>
  one(engine, sql`select count(*) as number from customers`)

/** The largest key of a customer; those of an import's new customers are larger. */
export const largestCustomerKey = (engine: Engine): Promise<number> =>
  one(engine, sql`select coalesce(max(customer_key), 0) as number from customers`)

const countChanged = (engine: Engine, largestKeyBefore: number): Promise<number> =>
  one(
    engine,
    sql`
      select count(*) as number
      from customers
      where customer_key <= ${integer(largestKeyBefore)} and customer_key in (select customer_key from changed_customers)`,
  )

function toldReason(staged: string): Told {
  const { text, said } = reasonOf(staged)
  return { reason: text, said }
}

const mostFrequentFirst = (one: Reason, other: Reason): number =>
  other.rows - one.rows || (one.reason < other.reason ? -1 : 1)

/** What the staged and written tables tell for the report. */
export async function findings(engine: Engine, largestKeyBefore: number): Promise<Findings> {
  const reasons = await engine.query(
    sql`select reason, count(*) as rows from staged_rows where reason is not null group by reason`,
    reasonRow,
  )
  const firstRejects = await engine.query(
    sql`
      select row, reason, coalesce(text, '') as text
      from staged_rows
      where reason is not null
      qualify row_number() over (partition by reason order by file, row) <= ${numberLiteral(shownOfEachReason)}
      order by file, row
      limit ${numberLiteral(shownRejects)}`,
    rejectRow,
  )
  const spans = await engine.query(
    sql`
      select min(day) as "firstDay", max(day) as "lastDay"
      from (select day from staged_orders union all select day from staged_facts union all select registered_day from staged_people)`,
    spanRow,
  )
  const orders = await engine.query(
    sql`
      select
        count(*) filter (not is_known) as "ordersAdded",
        count(*) filter (is_known and is_changed) as "ordersReplaced",
        count(*) filter (is_known and not is_changed) as "ordersUnchanged"
      from incoming_orders`,
    orderCounts,
  )
  return {
    id: (await one(engine, sql`select coalesce(max(import_id), 0) as number from imports`)) + 1,
    reasons: reasons.map(({ reason, rows }) => ({ ...toldReason(reason), rows })).toSorted(mostFrequentFirst),
    firstRejects: firstRejects.map(({ row, reason, text }) => ({ row, ...toldReason(reason), text })),
    customersChanged: await countChanged(engine, largestKeyBefore),
    ...(spans[0] ?? { firstDay: null, lastDay: null }),
    ...(orders[0] ?? { ordersAdded: 0, ordersReplaced: 0, ordersUnchanged: 0 }),
  }
}

/** Sentences of the report about addresses: shared by several customers, or of no use. */
export async function addressNotes(engine: Engine): Promise<Sentence[]> {
  const sharing = await one(
    engine,
    sql`
      select coalesce(sum(customers), 0)::bigint as number
      from (
        select count(*) as customers
        from customers
        where email_valid and email in (select email from mentions)
        group by email
        having count(*) > 1
      )`,
  )
  const nobody = await one(
    engine,
    sql`select count(*) as number from order_keys join staged_orders using (file, row) where has_contact and customer_key is null`,
  )
  return [
    ...(sharing > 0 ? [sentence('note.shared-email', { customers: sharing })] : []),
    ...(nobody > 0 ? [sentence('note.unattributed', { orders: nobody })] : []),
  ]
}

/** Each staged reason with its English text, by which it is kept. */
async function reasonTexts(engine: Engine): Promise<Sql> {
  const staged = await engine.query(
    sql`select distinct reason from staged_rows where reason is not null`,
    z.object({ reason: z.string() }),
  )
  const texts = staged.map(({ reason }) => sql`(${textLiteral(reason)}, ${textLiteral(reasonOf(reason).text)})`)
  return texts.length === 0 ? sql`(select '' as staged, '' as reason)` : sql`(values ${join(texts, sql`, `)})`
}

/** Keeps the report and every rejected row. */
export async function recordImport(engine: Engine, report: ImportReport): Promise<void> {
  await engine.execute(sql`
    insert into imports by name
    select
      cast(${integer(report.id)} as integer) as import_id, cast(${text(report.startedAt)} as timestamp) as started_at,
      ${real(report.seconds)} as seconds, ${text(report.files.join(', '))} as files, ${text(report.format)} as format,
      ${integer(report.rows)} as rows, ${integer(report.imported)} as imported, ${integer(report.merged)} as merged,
      ${integer(report.rejected)} as rejected, ${text(JSON.stringify(report))} as report`)
  await engine.execute(sql`
    insert into rejects by name
    select cast(${integer(report.id)} as integer) as import_id, row, texts.reason as reason, coalesce(text, '') as text
    from staged_rows
    join ${await reasonTexts(engine)} as texts (staged, reason) on texts.staged = staged_rows.reason
    order by file, row`)
}
