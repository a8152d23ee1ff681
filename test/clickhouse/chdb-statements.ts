import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Session } from 'chdb'
import type { Asked } from './http-request.ts'

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The library has no ids of queries, but its list of processes shows the text. */
const mark = (id: string): string => `/* ${id.replaceAll(/[^\w-]/g, '')} */`

const killById = /^\s*kill query where query_id = '(?<id>[\w-]+)'/i

const marked = ({ statement, id }: Asked): string => {
  const target = killById.exec(statement)?.groups?.id
  if (target === undefined) return `${mark(id)} ${statement}`
  return statement.replace(killById, `kill query where startsWith(query, '${mark(target)}')`)
}

const parquetInsert = /^\s*INSERT INTO (?<table>.+?) \((?<columns>.+)\) FORMAT Parquet\s*$/i

/** The library takes the body of an insert for text, which spoils Parquet; a file it reads as a server reads a body. */
async function insertRows(session: Session, folder: string, asked: Asked, rows: Buffer): Promise<void> {
  const { table, columns } = parquetInsert.exec(asked.statement)?.groups ?? {}
  if (table === undefined) {
    if (rows.length > 0) await session.queryAsync(`${asked.statement}\n${rows.toString()}`)
    return
  }
  const file = join(folder, `${asked.id}.parquet`)
  writeFileSync(file, rows)
  try {
    await session.queryAsync(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM file('${file}', 'Parquet')`)
  } finally {
    rmSync(file)
  }
}

const twoHeadLines = /^[^\n]*\n[^\n]*\n/

/** Each block of the library's stream is a whole answer: its head belongs to the first, its end to the last. */
async function* oneAnswer(
  blocks: AsyncIterable<{ text: () => string }>,
  { format_custom_result_after_delimiter: end = '', max_execution_time: limit }: Asked['settings'],
): AsyncGenerator<string> {
  const begun = Date.now()
  let isFirst = true
  for await (const block of blocks) {
    const text = block.text().slice(0, end.length === 0 ? undefined : -end.length)
    yield isFirst ? text : text.replace(twoHeadLines, '')
    isFirst = false
  }
  refuseLate(begun, limit)
  yield end
}

/** The library ends a stream at its time limit as if it were whole; a server throws. */
function refuseLate(begun: number, limit: string | undefined): void {
  if (limit === undefined || Date.now() - begun < Number(limit) * 1000) return
  throw new Error(`Code: 159. DB::Exception: Timeout exceeded: maximum: ${limit} s. (TIMEOUT_EXCEEDED)`)
}

async function* answered(session: Session, folder: string, asked: Asked): AsyncGenerator<string | Uint8Array> {
  if (asked.rows !== undefined) {
    await insertRows(session, folder, asked, asked.rows)
  } else if (/\bformat CustomSeparatedWithNamesAndTypes\s*$/.test(asked.statement)) {
    yield* oneAnswer(session.queryStream(marked(asked)), asked.settings)
  } else {
    yield (await session.queryAsync(marked(asked))).bytes()
  }
}

/** What a test asks is small: threads take longer than they save. */
const ofServer = { max_threads: '1' }

/** Runs a statement in a session of its own, and hands on its answer as the engine makes it. */
export async function* answerOf(path: string, folder: string, asked: Asked): AsyncGenerator<string | Uint8Array> {
  const session = new Session(path)
  try {
    await session.queryAsync(`USE "${asked.database.replaceAll('"', '""')}"`)
    const settings = Object.entries({ ...ofServer, ...asked.settings })
    await session.queryAsync(`SET ${settings.map(([name, value]) => `${name} = ${quoted(value)}`).join(', ')}`)
    yield* answered(session, folder, asked)
  } finally {
    session.close()
  }
}
