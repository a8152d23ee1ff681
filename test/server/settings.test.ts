import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerSchema } from '../../src/contract/metrics.ts'
import { projectSchema } from '../../src/contract/project.ts'
import { type ProjectChange, settingsStateSchema } from '../../src/contract/settings.ts'
import type { House } from '../../src/server/house.ts'
import { settleSettings } from '../../src/server/settle-settings.ts'
import { sql } from '../../src/sql/sql.ts'
import { fingerprint } from '../promises/fingerprint.ts'
import { type Ask, formOf, outcome, send, serveEmpty } from './sent-imports.ts'
import { serveExample } from './served-example.ts'

const march = 'from=2024-03-01&to=2024-03-31'

const patch = (ask: Ask, change: unknown) =>
  ask('/api/settings', {
    method: 'PATCH',
    body: JSON.stringify(change),
    headers: { 'Content-Type': 'application/json' },
  })

const stateNow = async (ask: Ask) => settingsStateSchema.parse(await (await ask('/api/settings')).json())

/** Changes settings, and waits for the rebuild if there is one. */
async function change(ask: Ask, wanted: ProjectChange) {
  const response = await patch(ask, wanted)
  const began = settingsStateSchema.parse(await response.json())
  expect([200, 202]).toContain(response.status)
  if (response.status === 200) return began
  for (;;) {
    const state = await stateNow(ask)
    if (state.rebuild?.state !== 'waiting' && state.rebuild?.state !== 'running') return state
    await wait(10)
  }
}

const answerOf = async (ask: Ask, asked: string) =>
  answerSchema.parse(await (await ask(`/api/metrics/${asked}`)).json())

const refusalOf = async (ask: Ask, wanted: unknown) => {
  const response = await patch(ask, wanted)
  return [response.status, (await response.json()).error]
}

describe('settings', () => {
  it('change one by one, and the others stay', async () => {
    const { ask } = await serveExample()
    const before = (await stateNow(ask)).settings
    const { settings } = await change(ask, { name: ' Oak & Elm ', defaultCountry: 'PL' })
    expect(settings).toEqual({ ...before, name: 'Oak & Elm', defaultCountry: 'PL' })
    expect(projectSchema.parse(await (await ask('/api/project')).json()).name).toBe('Oak & Elm')
  })

  it('pin the day on which the dashboard stands, and say so', async () => {
    const { ask } = await serveExample()
    const before = await answerOf(ask, 'top-tags')
    await change(ask, { today: '2024-02-29' as never })
    expect(projectSchema.parse(await (await ask('/api/project')).json())).toMatchObject({
      today: '2024-02-29',
      isTodayPinned: true,
      dataEndsEarly: false,
    })
    const after = await answerOf(ask, 'top-tags')
    expect(after.rules).toEqual({ today: '2024-02-29' })
    expect(after.rows).not.toEqual(before.rows)
    await change(ask, { today: null })
    expect(await answerOf(ask, 'top-tags')).toEqual(before)
  })

  it('move weeks to Sunday, and every answer says which rule it obeys', async () => {
    const { ask } = await serveExample()
    const asked = `revenue-over-time?${march}&grain=week`
    expect((await answerOf(ask, asked)).rules).toEqual({ refundDating: 'ownDay', weekStart: 'monday' })
    await change(ask, { weekStart: 'sunday' })
    const { rules, rows } = await answerOf(ask, asked)
    expect(rules).toEqual({ refundDating: 'ownDay', weekStart: 'sunday' })
    expect(rows.map(({ bucket }) => bucket)).toEqual([
      '2024-02-25',
      '2024-03-03',
      '2024-03-10',
      '2024-03-17',
      '2024-03-24',
      '2024-03-31',
    ])
    expect((await answerOf(ask, `revenue-over-time?${march}&grain=month`)).rules).toEqual({ refundDating: 'ownDay' })
  })

  const refusals = [
    [{ colour: 'red' }, 'There is no setting "colour". There are: name, timeZone,'],
    [{ timezone: 'UTC' }, 'There is no setting "timezone". Did you mean timeZone?'],
    [{ timeZone: 'Mars' }, 'timeZone is "Mars"; it must be a time zone, as in Europe/Warsaw.'],
    [{ today: '2300-01-01' }, 'today is "2300-01-01"; it must be a day from 1900-01-01 to 2299-12-30'],
    [{ name: ' ' }, 'name is " "; it must be a name of 1 to 80 characters.'],
    [{ weekStart: 'friday' }, 'weekStart is "friday"; it must be monday or sunday.'],
    [{ currency: 'PLN' }, 'The money here is kept in EUR, so the base currency cannot change any more.'],
    [[1], 'The change must be an object of settings'],
  ] as const
  it.each(refusals)('refuse %j in one sentence, and nothing changes', async (wanted, sentence) => {
    const { ask } = await serveExample()
    const before = await stateNow(ask)
    const [status, error] = await refusalOf(ask, Array.isArray(wanted) ? wanted : { name: 'Other', ...wanted })
    expect(status).toBe(400)
    expect(error).toContain(sentence)
    expect(await stateNow(ask)).toEqual(before)
  })

  it('let the base currency be chosen before money is in', async () => {
    const { ask } = await serveEmpty()
    expect((await change(ask, { currency: 'PLN' })).settings.currency).toBe('PLN')
    await outcome(ask, await send(ask, formOf({ 's.csv': 'customer,date,amount\nada,2024-01-02,5\n' })))
    expect(await stateNow(ask)).toMatchObject({ settings: { currency: 'PLN' }, isCurrencyFixed: true })
  })
})

const sales = `customer,date,amount,order_id
ada,2024-03-30T22:30:00Z,1.00,A1
ada,2024-03-31T22:30:00Z,10.00,A2
ada,2024-04-01,100.00,A3
ben,2024-03-31T22:30:00Z,1000.00,B1
ben,2024-04-02,-500.00,B1-R
`
const statuses = `customer_id,channel,status,at
ada,email,subscribed,2024-03-31T23:30:00Z
ben,email,subscribed,2024-03-31
`

async function serveSales() {
  const served = await serveEmpty()
  await outcome(served.ask, await send(served.ask, formOf({ 'sales.csv': sales })))
  await outcome(served.ask, await send(served.ask, formOf({ 'statuses.csv': statuses })))
  return served
}

const revenues = async (ask: Ask) =>
  (await answerOf(ask, 'revenue-over-time?from=2024-03-30&to=2024-04-02')).rows.map(({ revenue }) => revenue)
const dayRow = z.object({ customer_id: z.string(), day: z.string() })
const daysOf = async ({ warehouse: { engine } }: House, table: 'subscriptions' | 'customers') =>
  (
    await engine.query(
      table === 'customers'
        ? sql`select customer_id, first_day as day from customers order by customer_id`
        : sql`select customer_id, day from subscriptions join customers using (customer_key) order by customer_id`,
      dayRow,
    )
  ).map(({ day }) => day)

describe('a change that rebuilds the facts', () => {
  it('gives every fact its day in the new zone; bare days keep theirs', async () => {
    const { house, ask } = await serveSales()
    expect(await revenues(ask)).toEqual([100, 101_000, 10_000, -50_000])
    const version = await house.warehouse.version()
    const { settings, rebuild } = await change(ask, { timeZone: 'Europe/Warsaw', name: 'Warsaw shop' })
    expect(settings).toMatchObject({ timeZone: 'Europe/Warsaw', name: 'Warsaw shop' })
    expect(rebuild).toMatchObject({ state: 'done', error: null })
    expect(await house.warehouse.version()).toBe(version + 1)
    expect(await revenues(ask)).toEqual([100, 0, 10_000 + 101_000, -50_000])
    expect(await daysOf(house, 'subscriptions')).toEqual(['2024-04-01', '2024-03-31'])
    expect(await daysOf(house, 'customers')).toEqual(['2024-03-30', '2024-03-31'])
  })

  it('and the change back leave all as it was', async () => {
    const { house, ask } = await serveSales()
    const before = await fingerprint(house.warehouse.engine)
    for (const timeZone of ['Pacific/Auckland', 'America/New_York', 'UTC']) await change(ask, { timeZone })
    expect(await fingerprint(house.warehouse.engine)).toBe(before)
  })

  it('leaves imports that can be undone: what was before them has its days in the new zone too', async () => {
    const { house, ask } = await serveSales()
    await change(ask, { timeZone: 'Europe/Warsaw' })
    const before = await fingerprint(house.warehouse.engine)
    await outcome(ask, await send(ask, formOf({ 'more.csv': 'customer,date,amount\nada,2024-05-01,7\n' })))
    await change(ask, { timeZone: 'Asia/Tokyo' })
    await ask('/api/imports/3', { method: 'DELETE' })
    await change(ask, { timeZone: 'Europe/Warsaw' })
    expect(await fingerprint(house.warehouse.engine)).toBe(before)
  })

  it('counts a refund on the day of its order, and later imports do too', async () => {
    const { ask } = await serveSales()
    await change(ask, { refundDating: 'orderDay' })
    expect(await revenues(ask)).toEqual([100, 51_000, 10_000, 0])
    expect((await answerOf(ask, 'revenue?from=2024-03-30&to=2024-04-02')).rules).toEqual({ refundDating: 'orderDay' })
    const refund = 'customer,date,amount,order_id\nada,2024-04-02,-1.00,R-A1\n,2024-04-02,-2.00,unknown\n'
    await outcome(ask, await send(ask, formOf({ 'refunds.csv': refund })))
    expect(await revenues(ask)).toEqual([0, 51_000, 10_000, -200])
    await change(ask, { refundDating: 'ownDay' })
    expect(await revenues(ask)).toEqual([100, 101_000, 10_000, -50_300])
  })

  it('is all or nothing: stopped, everything is as before', async () => {
    const { house, ask } = await serveSales()
    const before = await fingerprint(house.warehouse.engine)
    const { settings } = await stateNow(ask)
    const gate = Promise.withResolvers<void>()
    const held = house.warehouse.engine.transaction(() => gate.promise)
    expect((await patch(ask, { timeZone: 'Asia/Tokyo' })).status).toBe(202)
    const second = await refusalOf(ask, { refundDating: 'orderDay' })
    expect(second).toEqual([400, 'The facts are being rebuilt for another change. Wait for it, or stop it.'])
    const stopping = ask('/api/settings/rebuild', { method: 'DELETE' })
    await stateNow(ask) // asks the engine, so the stop was heard before this is answered
    gate.resolve()
    const stopped = settingsStateSchema.parse(await (await stopping).json())
    await held
    expect(stopped).toMatchObject({ settings, rebuild: { state: 'cancelled', error: null } })
    expect(await fingerprint(house.warehouse.engine)).toBe(before)
  })

  it('killed between facts and settings, is found by the next start: kept where the facts have it, else let go', async () => {
    const { house, ask } = await serveSales()
    await change(ask, { timeZone: 'Asia/Tokyo' })
    const pending = (dating: number) => ({ dating, change: { name: 'Kept', timeZone: 'Asia/Tokyo' } })
    house.state.changeSettings({ timeZone: 'UTC', pending: pending(2) })
    await settleSettings(house)
    expect(house.state.settings()).toMatchObject({ name: 'Your shop', timeZone: 'UTC', pending: null })
    house.state.changeSettings({ pending: pending(1) })
    await settleSettings(house)
    expect(house.state.settings()).toMatchObject({ name: 'Kept', timeZone: 'Asia/Tokyo', pending: null })
  })
})
