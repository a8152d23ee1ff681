import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { importJobSchema } from '../../src/contract/import-job.ts'
import { pastImportSchema } from '../../src/contract/import-report.ts'
import { answerSchema } from '../../src/contract/metrics.ts'
import type { House } from '../../src/server/house.ts'
import { type Ask, formOf, outcome, send, serveEmpty } from './sent-imports.ts'

const transactions = [
  'customer,date,amount',
  'ada,2024-05-01,10.00',
  'ben,2024-05-02,20.50',
  'ada,2024-05-03,5.25',
].join('\n')
const more = ['customer,date,amount', 'cleo,2024-05-04,100.00', 'dan,not a day,1.00'].join('\n')

describe('a plan', () => {
  const revenueOf = async (ask: Ask) => answerSchema.parse(await (await ask('/api/metrics/revenue')).json()).rows
  const plan = async (ask: Ask, files: Record<string, string>) =>
    outcome(ask, await send(ask, formOf(files, { plan: 'yes' })))
  const uploadsIn = ({ folder }: House) => readdirSync(join(folder, 'uploads'))

  it('tells what the import would do, keeps nothing, and then does just that', async () => {
    const { ask, house } = await serveEmpty()
    const planned = await plan(ask, { 'sales.csv': transactions })
    expect(planned).toMatchObject({ state: 'planned', report: null, plan: { rows: 3, imported: 3, customersAdded: 2 } })
    expect(await house.warehouse.customers()).toBe(0)
    expect(house.state.settings().currency).toBe(null)
    expect(await (await ask(`/api/imports/jobs/${planned.job}/go`, { method: 'POST' })).json()).toMatchObject({
      job: planned.job,
    })
    const done = await outcome(ask, planned.job)
    expect(done.state).toBe('done')
    expect({ ...done.report, seconds: 0 }).toEqual({ ...planned.plan, seconds: 0 })
    expect(uploadsIn(house)).toEqual([])
    const again = await ask(`/api/imports/jobs/${planned.job}/go`, { method: 'POST' })
    expect([again.status, await again.json()]).toMatchObject([
      400,
      { error: 'This import is done; only a planned one can go.' },
    ])
  })

  it('cancelled leaves nothing behind', async () => {
    const { ask, house } = await serveEmpty()
    const { job } = await plan(ask, { 'sales.csv': transactions })
    const cancelled = importJobSchema.parse(await (await ask(`/api/imports/jobs/${job}`, { method: 'DELETE' })).json())
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      error: 'The import was cancelled, and nothing of it was kept.',
    })
    expect([uploadsIn(house), await house.warehouse.version()]).toEqual([[], 0])
    expect(readdirSync(join(house.folder, '.importing'))).toEqual([])
  })

  it('does not stand in the way of other imports, and tells what it would add beside them', async () => {
    const { ask } = await serveEmpty()
    await plan(ask, { 'sales.csv': transactions })
    expect((await outcome(ask, await send(ask, formOf({ 'sales.csv': transactions })))).state).toBe('done')
    const before = await revenueOf(ask)
    expect((await plan(ask, { 'sales.csv': transactions })).plan).toMatchObject({ imported: 0, merged: 3 })
    expect(await revenueOf(ask)).toEqual(before)
  })
})

describe('an import that runs', () => {
  it('is cancelled at any moment: the data is as before or as after, and the job says which', async () => {
    const { ask, house } = await serveEmpty()
    for (const patience of [0, 5, 30, 90, 200]) {
      const version = await house.warehouse.version()
      const job = await send(ask, formOf({ 'sales.csv': `${transactions}\neve,2024-05-05,${patience + 1}` }))
      await wait(patience)
      await ask(`/api/imports/jobs/${job}`, { method: 'DELETE' })
      const { state } = await outcome(ask, job)
      expect(['done', 'cancelled']).toContain(state)
      expect(await house.warehouse.version()).toBe(state === 'done' ? version + 1 : version)
    }
    expect((await ask('/api/imports/jobs/none', { method: 'DELETE' })).status).toBe(404)
  })

  it('of an empty file fails in a sentence with the name it was sent under', async () => {
    const { ask } = await serveEmpty()
    const { error } = await outcome(ask, await send(ask, formOf({ 'nothing.csv': '' })))
    expect(error).toMatch(/^nothing\.csv is empty/)
  })
})

describe('undo', () => {
  it('takes the newest import back and says so among the past ones', async () => {
    const { ask, house } = await serveEmpty()
    await outcome(ask, await send(ask, formOf({ 'sales.csv': transactions }, { currency: 'pln' })))
    await outcome(ask, await send(ask, formOf({ 'more.csv': more })))
    const undo = async (id: number) => {
      const response = await ask(`/api/imports/${id}`, { method: 'DELETE' })
      return [response.status, await response.json()]
    }
    expect(await undo(1)).toMatchObject([
      400,
      { error: 'Import 2 (more.csv) came after import 1. Undo import 2 first.' },
    ])
    expect(await undo(2)).toEqual([200, { undone: 2 }])
    expect(await house.warehouse.customers()).toBe(2)
    const listed = pastImportSchema.array().parse(await (await ask('/api/imports')).json())
    expect(listed.map(({ id, undoneAt, isUndoable }) => [id, undoneAt, isUndoable])).toEqual([
      [2, '2024-05-10T12:00:00Z', false],
      [1, null, true],
    ])
    expect(house.state.settings().currency).toBe('PLN')
    expect(await undo(1)).toEqual([200, { undone: 1 }])
    expect(house.state.settings().currency).toBe(null)
    expect(await undo(1)).toMatchObject([400, { error: 'There is no import to undo.' }])
  })
})
