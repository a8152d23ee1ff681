import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openHouse } from '../../src/server/house.ts'
import { isDue, maintain } from '../../src/server/maintenance.ts'
import { sql } from '../../src/sql/sql.ts'
import { clock, temporaryFolder } from './example-house.ts'
import { type Ask, formOf, outcome, send } from './sent-imports.ts'
import { routesOf } from './served-example.ts'

const people = `customer_id,email,phone,first_name,last_name,city,registered_at,email_status,tags
KANARIENVOGEL-1,canary@kanarienvogel.example,+48600111222,Zefiryna,Kanarkowska,Lodz,2024-01-05,subscribed,vip
ben,ben@example.com,+48600333444,Ben,Benson,Paris,2024-01-06,subscribed,vip
`
const later = `customer_id,email,first_name,last_name,registered_at
KANARIENVOGEL-1,canary2@kanarienvogel.example,Zefiryna,Kanarkowska,2024-01-05
,not an address of Zefiryna KANARKOWSKA,,,
,,Ben,Benson,
`
const sales = `customer,date,amount,order_id
KANARIENVOGEL-1,2024-03-01,50,o1
ben,2024-03-02,20,o2
KANARIENVOGEL-1,2024-03-03,-10,o3
,nonsense of 600 111 222,1,o4
`
const files = { 'people.csv': people, 'canary@kanarienvogel.example.csv': later, 'sales.csv': sales }
const canaries = ['kanarienvogel', 'kanarkowska', 'zefiryna', '600111222', '600 111 222']

/** Canaries found in the bytes of the files of a folder, in one byte or two to a letter, with the file of each. */
function found(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name)
    if (!statSync(path).isFile()) return []
    const bytes = readFileSync(path).toString('latin1').toLowerCase()
    const wide = bytes.replaceAll('\0', '')
    return canaries
      .filter((canary) => bytes.includes(canary) || wide.includes(canary))
      .map((canary) => `${name}: ${canary}`)
  })
}

const headers = { 'Content-Type': 'application/json' }
const post = (ask: Ask, path: string, body: object = {}) =>
  ask(path, { method: 'POST', headers, body: JSON.stringify(body) })

let made: string
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'regulars-'))
  const house = await openHouse(made, clock)
  house.state.changeSettings({ defaultCountry: 'PL' })
  const ask = routesOf(house)
  for (const [name, content] of Object.entries(files)) {
    const job = await outcome(ask, await send(ask, formOf({ [name]: content })))
    expect(job.error).toBeNull()
  }
  const view = { name: 'Her', address: '/customers?search=zefiryna+kanarkowska' }
  expect((await post(ask, '/api/views', view)).status).toBe(201)
  const who = { kind: 'text', text: 'canary@kanarienvogel.example' }
  expect((await post(ask, '/api/audiences', { name: 'Her', who })).status).toBe(201)
  await house.close()
})
afterAll(() => rmSync(made, { recursive: true }))

/** The shop as it was made, in a folder of the test's own. */
async function serveShop() {
  const folder = temporaryFolder()
  cpSync(made, folder, { recursive: true })
  const house = await openHouse(folder, clock)
  let isOpen = true
  const close = async () => {
    if (isOpen) await house.close()
    isOpen = false
  }
  onTestFinished(close)
  return { folder, house, ask: routesOf(house), close }
}

const json = async (ask: Ask, path: string) => (await ask(path)).json()
const figureOf = async (ask: Ask, metric: string) =>
  (await json(ask, `/api/metrics/${metric}?from=2024-01-01&to=2024-03-31`)).rows[0].value

/** Every answer in which a person may be met, as one text. */
async function screens(ask: Ask): Promise<string> {
  const paths = [
    '/api/customers',
    '/api/customers?format=csv',
    '/api/views',
    '/api/audiences',
    '/api/imports',
    '/api/imports/2/rejects.csv',
    '/api/imports/3/rejects.csv',
  ]
  return (await Promise.all(paths.map(async (path) => (await ask(path)).text()))).join('\n').toLowerCase()
}

describe('erasing', () => {
  it('takes the person from every screen at once, and every byte with the next maintenance', async () => {
    const { folder, ask } = await serveShop()
    const before = await screens(ask)
    expect(canaries.filter((canary) => before.includes(canary))).toEqual(canaries)
    expect(found(folder)).not.toEqual([])
    const [users, revenue] = [await figureOf(ask, 'users'), await figureOf(ask, 'revenue')]
    const response = await post(ask, '/api/erasures', { name: 'kanarienvogel-1'.toUpperCase() })
    expect(await response.json()).toEqual({ erased: 1, keep: 'anonymous' })
    const after = await screens(ask)
    expect(canaries.filter((canary) => after.includes(canary))).toEqual([])
    expect(after).toContain('ben@example.com')
    expect((await json(ask, '/api/customers/search?q=zefiryna')).customers).toEqual([])
    expect([await figureOf(ask, 'users'), await figureOf(ask, 'revenue')]).toEqual([users, revenue])
    expect(await (await ask('/api/imports/3/rejects.csv')).text()).toContain('[erased]')
    expect((await post(ask, '/api/erasures', { name: 'KANARIENVOGEL-1' })).status).toBe(404)
    expect((await post(ask, '/api/maintenance')).status).toBe(200)
    expect(found(folder)).toEqual([])
    expect([await figureOf(ask, 'users'), await figureOf(ask, 'revenue')]).toEqual([users, revenue])
  })

  it('does not bring the person back with an undo, and finds nothing of them after a restart', async () => {
    const { folder, house, ask, close } = await serveShop()
    await post(ask, '/api/erasures', { key: 1 })
    for (const id of [3, 2]) expect((await ask(`/api/imports/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect(await screens(ask)).not.toMatch(/kanarienvogel|kanarkowska|zefiryna/)
    await maintain(house)
    await close()
    const opened = await openHouse(folder, clock)
    expect(await opened.warehouse.customers()).toBe(2)
    await opened.close()
    expect(found(folder)).toEqual([])
  })

  it('can take the customer out of the numbers too; the money stays with nobody', async () => {
    const { folder, house, ask } = await serveShop()
    const [users, revenue] = [await figureOf(ask, 'users'), await figureOf(ask, 'revenue')]
    house.state.changeSettings({ erasureKeeps: 'nothing' })
    await post(ask, '/api/erasures', { name: 'canary2@kanarienvogel.example' })
    expect([await figureOf(ask, 'users'), await figureOf(ask, 'revenue')]).toEqual([users - 1, revenue])
    const orders = await house.warehouse.engine.query(
      sql`select order_id as id from orders where customer_key is null order by id`,
      z.object({ id: z.string() }),
    )
    expect(orders.map(({ id }) => id)).toEqual(['o1', 'o3'])
    await maintain(house)
    expect(found(folder)).toEqual([])
  })

  it('is followed by a maintenance within a day', async () => {
    const { house, ask } = await serveShop()
    expect(isDue(house)).toBe(false)
    await post(ask, '/api/erasures', { key: 1 })
    const at = (hours: number) => ({ state: house.state, clock: () => new Date(clock().getTime() + hours * 3_600_000) })
    expect([isDue(at(1)), isDue(at(23))]).toEqual([false, true])
    await maintain(house)
    expect(isDue(at(23))).toBe(false)
  })

  it('refuses to guess who is meant', async () => {
    const { ask } = await serveShop()
    expect(await (await post(ask, '/api/erasures', {})).json()).toEqual({
      error: expect.stringMatching(/^Name whom to erase/),
    })
    expect((await post(ask, '/api/erasures', { name: 'nobody@example.com' })).status).toBe(404)
  })
})
