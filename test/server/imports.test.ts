import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import type { ImportJob } from '../../src/contract/import-job.ts'
import { importReportSchema } from '../../src/contract/import-report.ts'
import { answerSchema } from '../../src/contract/metrics.ts'
import { openHouse } from '../../src/server/house.ts'
import { startServer } from '../../src/server/start-server.ts'
import { clock, temporaryFolder } from './example-house.ts'
import { type Ask, formOf, outcome, send, serveEmpty } from './sent-imports.ts'

const transactions = [
  'customer,date,amount',
  'ada,2024-05-01,10.00',
  'ben,2024-05-02,20.50',
  'ada,2024-05-03,5.25',
].join('\n')
const more = ['customer,date,amount', 'cleo,2024-05-04,100.00', 'dan,not a day,1.00'].join('\n')

describe('an upload', () => {
  it('is imported, reported and then gone from the disk', async () => {
    const { ask, house } = await serveEmpty()
    const job = await outcome(
      ask,
      await send(ask, formOf({ 'sales.csv': transactions }, { currency: 'pln', format: '' })),
    )
    expect(job).toMatchObject({ state: 'done', files: ['sales.csv'], error: null })
    expect(job.report).toMatchObject({ rows: 3, imported: 3, rejected: 0, currency: 'PLN', customersAdded: 2 })
    expect(house.state.settings().currency).toBe('PLN')
    expect(readdirSync(join(house.folder, 'uploads'))).toEqual([])
    const asked = '/api/metrics/revenue?from=2024-05-01&to=2024-05-31'
    const answer = answerSchema.parse(await (await ask(asked)).json())
    expect(answer).toMatchObject({ currency: 'PLN', rows: [{ value: 3575 }] })
  })

  it('joins several files, and tells every row it rejected', async () => {
    const { ask } = await serveEmpty()
    const form = formOf({ 'a.csv': transactions, 'b.csv': more })
    const { report } = await outcome(ask, await send(ask, form))
    expect(report).toMatchObject({ files: ['a.csv', 'b.csv'], rows: 5, imported: 4, merged: 0, rejected: 1 })
    const listed = importReportSchema.array().parse(await (await ask('/api/imports')).json())
    expect(listed).toEqual([expect.objectContaining({ id: report?.id, rows: 5, rejected: 1 })])
    const rejects = await ask(`/api/imports/${report?.id}/rejects.csv`)
    expect(rejects.headers.get('Content-Disposition')).toContain('attachment')
    const [header, ...rows] = (await rejects.text()).trimEnd().split('\n')
    expect(header).toBe('row,reason,text')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('not a day')
  })

  it('tells rejected rows of any number, once each and in their order', async () => {
    const { ask } = await serveEmpty()
    const rows = Array.from({ length: 12_000 }, (_, row) =>
      row > 2 && row < 11_000 ? 'ann,2024-05-01,1' : `ann,no day ${row},1`,
    )
    const file = ['customer,date,amount', ...rows].join('\n')
    const { report } = await outcome(ask, await send(ask, formOf({ 'a.csv': file, 'b.csv': file })))
    const [, ...told] = (await (await ask(`/api/imports/${report?.id}/rejects.csv`)).text()).trimEnd().split('\n')
    const line = (row: number): RegExp => new RegExp(`^${row + 2},.*no day ${row},`)
    const expected = [...rows.keys()]
      .filter((row) => rows[row]?.includes('no day'))
      .flatMap((row) => [line(row), line(row)])
    expect(told).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
  })

  it('keeps two files of one name, and a name that would lead elsewhere, in their place', async () => {
    const { ask, house } = await serveEmpty()
    const form = formOf({ '../../escape.csv': transactions })
    form.append('files', new Blob([more]), 'escape.csv')
    const job = await outcome(ask, await send(ask, form))
    expect(job.files).toEqual(['escape.csv', 'escape.csv'])
    expect(job.state).toBe('done')
    expect(existsSync(join(house.folder, '..', 'escape.csv'))).toBe(false)
  })

  it('runs after those before it, each on its own', async () => {
    const { ask } = await serveEmpty()
    const jobs = [await send(ask, formOf({ 'a.csv': transactions })), await send(ask, formOf({ 'b.csv': more }))]
    const waiting: ImportJob[] = await (await ask('/api/imports/jobs')).json()
    expect(waiting.filter(({ state }) => state === 'running').length).toBeLessThanOrEqual(1)
    for (const job of jobs) expect((await outcome(ask, job)).state).toBe('done')
    const reports = importReportSchema.array().parse(await (await ask('/api/imports')).json())
    expect(reports.map(({ files }) => files)).toEqual([['b.csv'], ['a.csv']])
    expect(await (await ask('/api/imports/jobs')).json()).toEqual([])
  })
})

describe('a file that cannot be imported', () => {
  it.each([
    ['empty.csv', ''],
    ['other.csv', 'colour,shape\nred,round\n'],
    ['picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe, 0, 0])],
  ])('%s fails with one sentence and changes nothing', async (name, content) => {
    const { ask, house } = await serveEmpty()
    const job = await outcome(ask, await send(ask, formOf({ [name]: content })))
    expect(job).toMatchObject({ state: 'failed', isBug: false, report: null })
    expect(job.error).toContain(name)
    expect(await house.warehouse.version()).toBe(0)
    expect(house.state.settings().currency).toBeNull()
    expect(readdirSync(join(house.folder, 'uploads'))).toEqual([])
  })
})

describe('a form', () => {
  it.each([
    ['without a file', formOf({}, { currency: 'EUR' }), 'The form holds no file in its field "files".'],
    ['with an unknown field', formOf({ 'a.csv': transactions }, { colour: 'red' }), 'unknown field "colour"'],
  ])('%s is refused', async (_, form, sentence) => {
    const { ask, house } = await serveEmpty()
    const response = await ask('/api/imports', { method: 'POST', body: form })
    expect(response.status).toBe(400)
    expect((await response.json()).error).toContain(sentence)
    expect(readdirSync(join(house.folder, 'uploads'))).toEqual([])
  })

  it('that breaks off is refused', async () => {
    const { ask, house } = await serveEmpty()
    const body = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\ncustomer,da'
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const response = await ask('/api/imports', { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect((await response.json()).error).toContain('The form could not be read')
    expect(readdirSync(join(house.folder, 'uploads'))).toEqual([])
  })

  it('that is none is refused', async () => {
    const { ask } = await serveEmpty()
    const response = await ask('/api/imports', { method: 'POST', body: '{}' })
    expect(response.status).toBe(400)
    expect((await response.json()).error).toContain('multipart/form-data')
  })
})

it('fixes the time zone before the first import and not after', async () => {
  const { ask, house } = await serveEmpty()
  const headers = { 'Regulars-Token': 'secret' }
  const startFrom = async (paths: string[], timeZone: string) => {
    const body = JSON.stringify({ paths, timeZone })
    const { job } = await (await ask('/api/imports/paths', { method: 'POST', headers, body })).json()
    return outcome(ask, job)
  }
  expect((await startFrom(['/nowhere.csv'], 'Asia/Tokyo')).state).toBe('failed')
  expect(house.state.settings().timeZone).toBe('UTC')
  await outcome(ask, await send(ask, formOf({ 'a.csv': transactions })))
  expect((await startFrom(['/nowhere.csv'], 'Asia/Tokyo')).error).toContain('has its days in UTC')
  expect((await startFrom(['/nowhere.csv'], 'Mars/Base')).error).toContain('"Mars/Base" is not a time zone')
})

it('tells live pages of an import and of the numbers it changed', async () => {
  const house = await openHouse(temporaryFolder(), clock)
  const server = await startServer(house, { port: 0, log: pino({ level: 'silent' }) })
  const ask: Ask = (path, init) => fetch(`${server.url}${path}`, init)
  const heard = (await ask('/api/live')).text()
  await outcome(ask, await send(ask, formOf({ 'a.csv': transactions })))
  await server.close()
  const events = (await heard)
    .split('\n')
    .flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []))
  const states = events.flatMap((event) => (event.type === 'import' ? [event.job.state] : []))
  expect(states[0]).toBe('waiting')
  expect(states).toContain('running')
  expect(states.at(-1)).toBe('done')
  expect(events.flatMap((event) => (event.type === 'data' ? [event.dataVersion] : []))).toEqual([0, 1])
})
