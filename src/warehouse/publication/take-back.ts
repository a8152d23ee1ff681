import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { finished } from 'node:stream/promises'
import { z } from 'zod'
import type { ClickHouseEngine } from '../../engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../../engine/engine.ts'
import { identifier, identifiers, join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { UserError } from '../../user-error.ts'
import { writeMeta } from '../migrations.ts'
import { factTables, type Table } from '../tables.ts'
import type { Warehouse } from '../warehouse.ts'
import { type Compared, compareAll } from './compare.ts'
import type { OnStep } from './generation.ts'
import { facesOf } from './generations.ts'
import { readKeptState } from './kept-state.ts'
import { noteWhole } from './notes.ts'
import type { Place } from './place.ts'
import { columnsOf, customerFacts, smallTables } from './published-tables.ts'
import { openRecords, readRecord } from './record.ts'

/** The tables of record, as the file has them: all else is derived. */
const takenTables: Readonly<Record<string, Table>> = {
  ...customerFacts,
  ...smallTables,
  order_lines: factTables.order_lines,
}

const anyRow = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Writes the rows of a table into a file, a JSON object on each line, in the order in which they are to lie. */
async function download(from: ClickHouseEngine, name: string, table: Table, file: string): Promise<void> {
  const out = createWriteStream(file)
  const order = identifiers(table.orderBy)
  await from.stream(
    sql`select ${columnsOf(table)} from ${identifier(name)} order by ${order}`,
    anyRow,
    async (rows) => {
      const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
      if (!out.write(lines)) await once(out, 'drain')
    },
  )
  out.end()
  await finished(out)
}

/** The columns of a file with their types: nothing is guessed. */
function typesOf(table: Table, { dialect }: Engine): Sql {
  const list = Object.entries(table.columns).map(([name, type]) => {
    const [bare = ''] = type.split('?')
    const known = Object.entries(dialect.types).find(([kind]) => kind === bare)?.[1]
    return sql`${textLiteral(name)}: ${textLiteral(known?.pieces.join('') ?? 'varchar')}`
  })
  return sql`{${join(list, sql`, `)}}`
}
async function upload(inside: Engine, name: string, table: Table, file: string): Promise<void> {
  const columns = columnsOf(table)
  const read = sql`read_json(${textLiteral(file)}, format = 'newline_delimited', columns = ${typesOf(table, inside)})`
  await inside.execute(sql`insert into ${identifier(name)} (${columns}) select ${columns} from ${read}`)
}

const countRow = z.object({ count: z.int() })

async function checkEmpty(engine: Engine): Promise<void> {
  for (const table of ['customers', 'orders', 'imports']) {
    const [found] = await engine.query(sql`select count(*) as count from ${identifier(table)}`, countRow)
    if (found?.count === 0) continue
    throw new UserError('There is data already where the project is to go. Name a folder without any.')
  }
}

/** What a place holds of a project: its record, and an engine that asks it. */
async function openPublished(place: Place) {
  const records = await openRecords(place)
  try {
    const recorded = await readRecord(records)
    if (recorded === null) throw new UserError(`There is no project in ${place.name}.`)
    return { recorded, from: await place.openDatabase(facesOf(place, recorded.generation)) }
  } finally {
    await records.close()
  }
}

/**
 * Takes a published project into an empty warehouse, in one transaction: the facts from the place, history derived from
 * them here, then every table compared. The warehouse is the project from then on: it goes on publishing there.
 * `onState` gets what people decided, before anything is written.
 */
export async function takeBack(
  place: Place,
  warehouse: Warehouse,
  folder: string,
  { onStep, onState }: { onStep: OnStep; onState: (state: Buffer) => void },
): Promise<Compared[]> {
  await checkEmpty(warehouse.engine)
  const { recorded, from } = await openPublished(place)
  try {
    onState(await readKeptState(from))
    await mkdir(folder, { recursive: true })
    const tables = Object.entries(takenTables)
    await warehouse.write(async (inside) => {
      for (const [index, [name, table]] of tables.entries()) {
        onStep(name, index, tables.length)
        const file = joinPath(folder, `${name}.jsonl`)
        await download(from, name, table, file)
        await upload(inside, name, table, file)
        await rm(file)
      }
      await inside.execute(sql`insert into touched select customer_key from customers`)
      await writeMeta(inside, 'data', recorded.version - 1) // which the write itself raises
    })
    const { project, publication, version } = recorded
    await noteWhole(warehouse.engine, { place: place.name, project, publication, version }, new Map())
    return await compareAll(warehouse.engine, from, onStep)
  } finally {
    await from.close()
    await rm(folder, { recursive: true, force: true })
  }
}
