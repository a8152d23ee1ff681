import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { demoSchema } from '../../src/contract/demo.ts'
import { projectSchema } from '../../src/contract/project.ts'
import { type DemoPlan, makeDemo } from '../../src/server/demo-store.ts'
import { type House, openHouse } from '../../src/server/house.ts'
import { daySchema } from '../../src/sql/day.ts'
import { identifier, sql } from '../../src/sql/sql.ts'
import { clearFacts } from '../../src/warehouse/clear-facts.ts'
import { clock, temporaryFolder } from './example-house.ts'
import { type Ask, formOf, outcome, send, serveEmpty } from './sent-imports.ts'

const sales = 'customer,date,amount\nada,2024-05-01,10.00\nben,2024-05-02,20.50\n'

const demo = async (ask: Ask) => demoSchema.parse(await (await ask('/api/demo')).json())
const project = async (ask: Ask) => projectSchema.parse(await (await ask('/api/project')).json())

const begin = (ask: Ask, body: object = { customers: 200 }) =>
  ask('/api/demo', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

const remove = async (ask: Ask, wishes = '') => {
  const response = await ask(`/api/demo${wishes}`, { method: 'DELETE' })
  return { status: response.status, body: await response.json() }
}

async function made(ask: Ask) {
  for (;;) {
    const state = await demo(ask)
    if (state.state !== 'making') return state
    await wait(20)
  }
}

const nothing = { customers: 0, firstDay: null, currency: null, isDemo: false, name: 'Your shop', timeZone: 'UTC' }

describe('the demo store', () => {
  it('is made in an empty project step by step, is labelled, and leaves the project empty when it is removed', async () => {
    const { ask, house } = await serveEmpty()
    expect(await demo(ask)).toMatchObject({ state: 'absent', error: null, imports: [] })
    const begun = await begin(ask)
    expect(begun.status).toBe(202)
    expect(demoSchema.parse(await begun.json())).toMatchObject({ state: 'making', stepsDone: 0 })
    expect(await made(ask)).toMatchObject({ state: 'made', error: null })
    expect(await project(ask)).toMatchObject({
      isDemo: true,
      customers: 200,
      currency: 'EUR',
      timeZone: 'Europe/Warsaw',
      today: '2024-05-09',
    })
    expect(await remove(ask)).toMatchObject({ status: 200, body: { state: 'absent' } })
    expect(await project(ask)).toMatchObject(nothing)
    const rowsOf = async (table: string) => {
      const counted = z.object({ rows: z.int() })
      return (await house.warehouse.engine.query(sql`select count(*) as rows from ${identifier(table)}`, counted))[0]
        ?.rows
    }
    const tables = await house.warehouse.engine.query(
      sql`select table_name as name from duckdb_tables() where table_name <> 'meta'`,
      z.object({ name: z.string() }),
    )
    for (const { name } of tables) expect([name, await rowsOf(name)]).toEqual([name, 0])
    expect(await remove(ask)).toMatchObject({
      status: 400,
      body: { error: 'There is no demo store here, so there is none to remove.' },
    })
  })

  it('is refused where there is data, and what is real is never removed', async () => {
    const { ask } = await serveEmpty()
    await outcome(ask, await send(ask, formOf({ 'sales.csv': sales }, { currency: 'PLN' })))
    const refused = await begin(ask)
    expect([refused.status, (await refused.json()).error]).toEqual([400, expect.stringMatching(/has data already/)])
    expect((await remove(ask, '?imports=too')).status).toBe(400)
    expect(await project(ask)).toMatchObject({ customers: 2, currency: 'PLN', isDemo: false })
  })

  it('is refused where only exchange rates are, which would be in its currency', async () => {
    const { ask } = await serveEmpty()
    const { state } = await outcome(
      ask,
      await send(ask, formOf({ 'rates.csv': 'date,currency,rate\n2024-05-01,USD,0.9\n' })),
    )
    expect([state, (await project(ask)).customers, (await begin(ask)).status]).toEqual(['done', 0, 400])
  })

  it('with files imported into it goes only together with them, and their reports stay', async () => {
    const { ask } = await serveEmpty()
    await begin(ask)
    await made(ask)
    const { report } = await outcome(ask, await send(ask, formOf({ 'sales.csv': `${sales}cleo,no day,1\n` })))
    expect((await demo(ask)).imports).toEqual([{ id: report?.id, files: ['sales.csv'] }])
    expect(await remove(ask)).toMatchObject({
      status: 400,
      body: {
        error:
          'Files were imported into the demo store, and would go with it: sales.csv. Undo them first, or remove both.',
      },
    })
    expect((await project(ask)).isDemo).toBe(true)
    expect((await remove(ask, '?imports=too')).status).toBe(200)
    expect(await project(ask)).toMatchObject(nothing)
    expect(await (await ask('/api/imports')).json()).toEqual([
      expect.objectContaining({ id: report?.id, undoneAt: '2024-05-10T12:00:00Z', isUndoable: false }),
    ])
    expect(await (await ask(`/api/imports/${report?.id}/rejects.csv`)).text()).toContain('no day')
    await outcome(ask, await send(ask, formOf({ 'sales.csv': sales }, { currency: 'PLN' })))
    expect(await project(ask)).toMatchObject({ customers: 2, currency: 'PLN' })
  })

  it('is stopped while it is being made, leaves nothing, and can be made again', async () => {
    const { ask, house } = await serveEmpty()
    await begin(ask, { customers: 50_000 })
    expect((await begin(ask)).status).toBe(202)
    expect(await remove(ask)).toMatchObject({ status: 200, body: { state: 'absent', error: null } })
    expect(await project(ask)).toMatchObject(nothing)
    expect(await house.warehouse.version()).toBe(0)
    await begin(ask)
    await made(ask)
    expect((await project(ask)).customers).toBe(200)
  })

  it('waits for an import that runs, and then finds that there is data', async () => {
    const { ask } = await serveEmpty()
    const job = await send(ask, formOf({ 'sales.csv': sales }))
    await begin(ask)
    await outcome(ask, job)
    expect(await made(ask)).toMatchObject({ state: 'absent', error: expect.stringMatching(/has data already/) })
    expect(await project(ask)).toMatchObject({ isDemo: false, customers: 2, timeZone: 'UTC' })
  })

  it.each([[{ customers: 0 }], [{ customers: 1.5 }], [{ customers: 'many' }], [{ colour: 'red' }]])(
    '%o is refused',
    async (body) => {
      const { ask } = await serveEmpty()
      expect((await begin(ask, body)).status).toBe(400)
      expect((await demo(ask)).state).toBe('absent')
    },
  )
})

describe('a process killed', () => {
  const plan: DemoPlan = { customers: 20, seed: 1, lastDay: daySchema.parse('2024-05-09') }

  it.each([
    [
      'before the facts of a demo store were written',
      async (house: House) => {
        const { name, timeZone, currency, defaultCountry, today } = house.state.settings()
        const beforeDemo = { name, timeZone, currency, defaultCountry, today }
        house.state.changeSettings({ name: 'Lumen & Oak', currency: 'EUR', demo: plan, beforeDemo })
      },
    ],
    [
      'after the facts of a demo store were removed',
      async (house: House) => {
        await makeDemo(house, plan)
        await house.warehouse.write((inside) => clearFacts(inside, clock()))
      },
    ],
  ])('%s leaves the empty project as it was', async (_, interrupted) => {
    const folder = temporaryFolder()
    const house = await openHouse(folder, clock)
    const own = { name: 'Mine', timeZone: 'Asia/Tokyo', today: daySchema.parse('2024-01-31') }
    house.state.changeSettings(own)
    await interrupted(house)
    await house.close()
    const again = await openHouse(folder, clock)
    expect(again.state.settings()).toMatchObject({ ...own, currency: null, demo: null })
    await again.close()
  })
})
