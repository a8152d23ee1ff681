import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
  await (await openExampleHouse(folder)).close()
})

const set = (name: string, value: string) => run(['settings', 'set', name, value, '--data', folder])
const settings = async () => JSON.parse((await run(['settings', '--data', folder, '--json'])).printed)

describe('regulars settings', () => {
  it('lists what the shop has decided, and what it has not', async () => {
    const { code, printed } = await run(['settings', '--data', folder])
    expect(code).toBe(0)
    expect(printed).toMatch(/^name +Example shop$/m)
    expect(printed).toMatch(/^defaultCountry +none$/m)
    expect(printed).toMatch(/^today +automatic$/m)
    expect(printed).toMatch(/^refundDating +ownDay$/m)
    expect(printed).toMatch(/^erasureKeeps +anonymous$/m)
  })

  it('sets one after the other, alone and beside a server, with the same words', async () => {
    expect(await set('timeZone', 'Europe/Warsaw')).toEqual({
      code: 0,
      printed: 'timeZone is Europe/Warsaw now.',
      told: '',
    })
    const server = await start(['serve', '--data', folder, '--port', '0'])
    expect(await set('refundDating', 'orderDay')).toMatchObject({ code: 0, printed: 'refundDating is orderDay now.' })
    expect(await set('today', '2024-03-31')).toMatchObject({ printed: 'today is 2024-03-31 now.' })
    const there = await settings()
    await server.stop()
    expect(await settings()).toEqual(there)
    expect(there).toMatchObject({ timeZone: 'Europe/Warsaw', refundDating: 'orderDay', today: '2024-03-31' })
    expect(await set('today', 'automatic')).toMatchObject({ printed: 'today is automatic now.' })
    const [refunds] = JSON.parse(
      (await run(['metric', 'refunds', '--data', folder, '--from', '2024-03-04', '--to', '2024-03-04', '--json']))
        .printed,
    ).rows
    expect(refunds).toEqual({ value: 3_000 })
  })

  it.each([
    ['zone', 'UTC', 'There is no setting "zone".'],
    ['weekStart', 'friday', 'weekStart is "friday"; it must be monday or sunday.'],
    ['currency', 'none', 'The money here is kept in EUR, so the base currency cannot change any more.'],
  ])('refuses %s %s in one sentence', async (name, value, sentence) => {
    const before = await settings()
    const { code, printed, told } = await set(name, value)
    expect([code, printed]).toEqual([1, ''])
    expect(told).toContain(sentence)
    expect(told.split('\n')).toHaveLength(1)
    expect(await settings()).toEqual(before)
  })
})

it('an import after a change of the zone has its days in the new one', async () => {
  await set('timeZone', 'Asia/Tokyo')
  const file = join(folder, 'late.csv')
  writeFileSync(file, 'customer,date,amount\nada,2024-05-01T20:00:00Z,5\n')
  await run(['import', file, '--data', folder])
  const asked = ['metric', 'revenue', '--data', folder, '--from', '2024-05-02', '--to', '2024-05-02', '--json']
  expect(JSON.parse((await run(asked)).printed).rows).toEqual([{ value: 500 }])
})
