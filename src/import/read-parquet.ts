import { stat } from 'node:fs/promises'
import { basename, join as joinPath } from 'node:path'
import { z } from 'zod'
import { openDuckDB } from '../engine/duckdb/open-duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import { sentence } from '../sentences/sentence.ts'
import { identifier, join, numberLiteral, type Sql, sql, text, textLiteral } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { longestRecord, recordFaults } from './csv-records.ts'
import { mostInflation, readerMegabytes } from './limits.ts'
import { stagedReason } from './reasons.ts'
import type { CleanFile, Source } from './source.ts'

const columnRow = z.object({ column_name: z.string(), column_type: z.string() })
const sizeRow = z.object({ values: z.coerce.number(), bytes: z.coerce.number() })
const countRow = z.object({ rows: z.int() })

/** Values that one byte of a file may stand for: run-lengths make many of few, but not without end. */
const mostValuesOfByte = 20_000

async function withEngine<Result>(path: string, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = await openDuckDB(':memory:')
  try {
    await engine.execute(sql`set memory_limit = ${textLiteral(`${readerMegabytes}MB`)}`)
    return await work(engine)
  } catch (error) {
    if (error instanceof UserError) throw error
    const why = error instanceof Error ? (error.message.split('\n')[0]?.slice(0, 200) ?? '') : ''
    throw new UserError(sentence('file.unsound-parquet', { file: basename(path), why }))
  } finally {
    await engine.close()
  }
}

async function checkSizes(engine: Engine, path: string): Promise<void> {
  const found = await engine.query(
    sql`select coalesce(sum(num_values), 0)::double as values, coalesce(sum(total_uncompressed_size), 0)::double as bytes
      from parquet_metadata(${text(path)})`,
    sizeRow,
  )
  const { size } = await stat(path)
  const { values, bytes } = found[0] ?? { values: 0, bytes: 0 }
  if (values <= size * mostValuesOfByte && bytes <= size * mostInflation && values >= 0) return
  throw new UserError(sentence('file.swollen-parquet', { file: basename(path), size, values, bytes }))
}

/** Column names of a Parquet file. Throws UserError when it is damaged, lies about its sizes or nests values. */
export const parquetHeader = (path: string): Promise<string[]> =>
  withEngine(path, async (engine) => {
    await checkSizes(engine, path)
    const columns = await engine.query(sql`describe select * from read_parquet(${text(path)})`, columnRow)
    const nested = columns.find(({ column_type }) => /\]$|^(MAP|STRUCT|UNION|BLOB)/.test(column_type))
    if (nested === undefined) return columns.map(({ column_name }) => column_name)
    throw new UserError(
      sentence('file.nested-column', {
        column: nested.column_name,
        file: basename(path),
        type: nested.column_type,
      }),
    )
  })

/** Writes the rows of a Parquet file as text, numbered from 1. */
export const cleanParquet = (source: Source, folder: string): Promise<CleanFile> =>
  withEngine(source.path, async (engine) => {
    const goodPath = joinPath(folder, 'good.csv')
    const badPath = joinPath(folder, 'bad.csv')
    const cells = source.header.map((name) => sql`cast(${identifier(name)} as varchar)`)
    const whole = sql`concat_ws(',', ${join(cells, sql`, `)})`
    const rows = sql`read_parquet(${text(source.path)}, file_row_number = true)`
    const fault = sql`case
      when contains(${whole}, chr(0)) then ${stagedReason(recordFaults.nul)}
      when strlen(${whole}) * 2 > ${numberLiteral(longestRecord)} then ${stagedReason(recordFaults.long)}
    end`
    const copy = async (columns: Sql, isBad: Sql, path: string): Promise<number> => {
      await engine.execute(sql`
        copy (select cast(file_row_number + 1 as integer) as row, ${columns} from ${rows} where (${fault}) is ${isBad} null)
        to ${textLiteral(path)} (format csv, header false, delimiter ',', quote '"', escape '"')`)
      const found = await engine.query(
        sql`select count(*) as rows from ${rows} where (${fault}) is ${isBad} null`,
        countRow,
      )
      return found[0]?.rows ?? 0
    }
    const good = await copy(join(cells, sql`, `), sql``, goodPath)
    const bad = await copy(
      sql`${fault} as reason, replace(left(${whole}, 2000), chr(0), ' ') as text`,
      sql`not`,
      badPath,
    )
    return { goodPath, badPath, good, bad, isWindows1252: false, notes: [] }
  })
