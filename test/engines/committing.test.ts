import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { openDuckDB } from '../../src/engine/duckdb/open-duckdb.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { sql } from '../../src/sql/sql.ts'

const rows = 1_000_000
const countRow = z.object({ rows: z.int(), keys: z.int() })

/** Takes a fifth of the rows away and puts them back, as the history of touched customers is rebuilt. */
const replaceSome = (engine: Engine): Promise<void> =>
  engine.transaction(async (inside) => {
    await inside.execute(sql`create or replace temporary table taken as select * from held where key % 50 < 10`)
    await inside.execute(sql`delete from held where key % 50 < 10`)
    await inside.execute(sql`insert into held select * from taken order by day`)
    await inside.execute(sql`drop table taken`)
  })

it('a question asked while a transaction is committed and put into the file sees the rows before it or after it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-committing-'))
  const engine = await openDuckDB(join(folder, 'warehouse.duckdb'))
  try {
    await engine.execute(sql`
      create table held as
      select cast(i // 10 as integer) as key, date '2020-01-01' + cast(i % 1000 as integer) as day
      from range(1000000) as numbers(i)
      order by day`)
    await engine.checkpoint()
    const seen = new Set<string>()
    let isOver = false
    const ask = async () => {
      while (!isOver) {
        const counted = sql`select count(*) as rows, count(distinct key) as keys from held where day >= date '2020-01-01'`
        for (const { rows: found, keys } of await engine.query(counted, countRow)) seen.add(`${found} ${keys}`)
      }
    }
    const asking = [ask(), ask(), ask()]
    for (let times = 0; times < 6; times += 1) {
      await replaceSome(engine)
      await engine.checkpoint()
    }
    isOver = true
    await Promise.all(asking)
    expect([...seen]).toEqual([`${rows} ${rows / 10}`])
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
