import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse } from '../../src/server/house.ts'
import { fingerprint } from './fingerprint.ts'
import { runRegulars } from './shop-process.ts'

const moments = Math.ceil(Number(process.env.REGULARS_KILLS ?? 8) / 2)
const rows = 10_000

const sales = Array.from({ length: rows }, (_, row) => {
  const hour = String(row % 24).padStart(2, '0')
  return `c${row % 997},2024-0${1 + (row % 6)}-${10 + (row % 18)}T${hour}:30:00Z,${row % 5 === 0 ? -1 : 9},o${row}`
})

/** What a fresh process finds: the facts with their days, and the zone in which the settings say they have them. */
async function look(data: string): Promise<{ facts: string; timeZone: string }> {
  const house = await openHouse(data)
  try {
    return { facts: await fingerprint(house.warehouse.engine), timeZone: house.state.settings().timeZone }
  } finally {
    await house.close()
  }
}

let folder: string
let base: string
let milliseconds: number
let states: { facts: string; timeZone: string }[]
const changing = (data: string) => runRegulars(['settings', 'set', 'timeZone', 'Pacific/Auckland', '--data', data])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-settings-'))
  base = join(folder, 'base')
  const [file, whole] = [join(folder, 'sales.csv'), join(folder, 'whole')]
  writeFileSync(file, `customer,date,amount,order_id\n${sales.join('\n')}\n`)
  await runRegulars(['import', file, '--data', base]).ended
  cpSync(base, whole, { recursive: true })
  const start = performance.now()
  await changing(whole).ended
  milliseconds = performance.now() - start
  states = [await look(base), await look(whole)]
  expect(states.map(({ timeZone }) => timeZone)).toEqual(['UTC', 'Pacific/Auckland'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each(Array.from({ length: moments }, (_, index) => index))(
  'a change of the zone killed at any moment leaves facts and settings both as before or both as after (%i)',
  async (index) => {
    const data = join(folder, `killed-${index}`)
    cpSync(base, data, { recursive: true })
    const patience = ((index + 1 + Math.random()) / (moments + 1)) * milliseconds
    const { child, ended } = changing(data)
    await wait(patience)
    child.kill('SIGKILL')
    await ended
    expect(states, `killed after ${patience} ms`).toContainEqual(await look(data))
    rmSync(data, { recursive: true, force: true })
  },
)
