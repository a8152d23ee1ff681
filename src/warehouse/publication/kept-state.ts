import { z } from 'zod'
import type { ClickHouseEngine } from '../../engine/clickhouse/clickhouse-engine.ts'
import { sql } from '../../sql/sql.ts'
import type { Table } from '../tables.ts'

/** What people decided goes along as it is, so that a project can be taken back from what is published alone. */
export const keptStateTable: Table = { columns: { part: 'key', content: 'text' }, orderBy: ['part'] }

const bytesPerPart = 750_000

/** Keeps the bytes of a file in the table `kept_state` of a generation. */
export async function writeKeptState(faces: ClickHouseEngine, state: Buffer): Promise<void> {
  for (let start = 0, part = 0; start < state.length; start += bytesPerPart, part += 1) {
    const content = state.subarray(start, start + bytesPerPart).toString('base64')
    await faces.load('kept_state', ['part', 'content'], [[part, content]])
  }
}

const partRow = z.object({ content: z.string() })

/** The bytes that were kept; none where nothing was. */
export async function readKeptState(faces: ClickHouseEngine): Promise<Buffer> {
  const parts = await faces.query(sql`select content from kept_state order by part`, partRow)
  return Buffer.concat(parts.map(({ content }) => Buffer.from(content, 'base64')))
}
