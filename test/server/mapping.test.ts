import { describe, expect, it } from 'vitest'
import type { FileInspection } from '../../src/contract/file-inspection.ts'
import { importJobSchema } from '../../src/contract/import-job.ts'
import type { MappingAnswer } from '../../src/contract/mapping-answer.ts'
import { rememberedMappingSchema } from '../../src/contract/mappings.ts'
import { type Ask, formOf, outcome, send, serveEmpty } from './sent-imports.ts'

const kasse = 'Beleg;Datum;Kunde;Betrag\nB1;03.02.2024;ada@example.com;1.234,50\nB2;04.02.2024;ben@example.com;7,00\n'
const columns = { Beleg: 'order_id', Datum: 'date', Kunde: 'customer', Betrag: 'amount' }
const answer: MappingAnswer = { mappings: [{ file: 'kasse.csv', format: 'transactions', columns }] }

const plan = async (ask: Ask, files: Record<string, string | Uint8Array<ArrayBuffer>>) =>
  outcome(ask, await send(ask, formOf(files, { plan: 'yes' })))

const post = (ask: Ask, address: string, body: unknown) =>
  ask(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
const map = (ask: Ask, job: string, body: unknown) => post(ask, `/api/imports/jobs/${job}/map`, body)

async function mapped(ask: Ask, job: string, body: MappingAnswer) {
  const response = await map(ask, job, body)
  expect(response.status).toBe(200)
  return outcome(ask, job)
}
async function go(ask: Ask, job: string) {
  await ask(`/api/imports/jobs/${job}/go`, { method: 'POST' })
  return outcome(ask, job)
}
const remembered = async (ask: Ask) => rememberedMappingSchema.array().parse(await (await ask('/api/mappings')).json())

const guessed = ({ guesses }: FileInspection): MappingAnswer['mappings'][number]['columns'] =>
  Object.fromEntries(guesses[0]?.columns.flatMap(({ theirs, ours }) => (ours === null ? [] : [[theirs, ours]])) ?? [])

describe('a file of unknown columns', () => {
  it('waits for its mapping, goes in as mapped, and is known from then on', async () => {
    const { ask, house } = await serveEmpty()
    const waiting = await plan(ask, { 'kasse.csv': kasse, 'more.csv': 'customer,date,amount\ncleo,2024-05-04,1\n' })
    expect(waiting).toMatchObject({ state: 'mapping', step: 'Mapping', error: null, plan: null })
    const [unknown, known] = waiting.inspections ?? []
    expect(unknown).toMatchObject({
      file: 'kasse.csv',
      header: ['Beleg', 'Datum', 'Kunde', 'Betrag'],
      firstRows: [
        ['B1', '03.02.2024', 'ada@example.com', '1.234,50'],
        ['B2', '04.02.2024', 'ben@example.com', '7,00'],
      ],
      format: null,
    })
    expect(unknown?.guesses[0]).toMatchObject({ format: 'transactions', missing: [] })
    expect(unknown && guessed(unknown)).toEqual(columns)
    expect(known).toMatchObject({ file: 'more.csv', format: 'transactions', guesses: [], firstRows: [] })

    const planned = await mapped(ask, waiting.job, { ...answer, dateOrder: 'dmy' })
    expect(planned).toMatchObject({ state: 'planned', inspections: null, plan: { rows: 3, imported: 3 } })
    expect(planned.plan?.mappings).toEqual([{ file: 'kasse.csv', format: 'transactions', columns, rememberedOn: null }])
    expect(await remembered(ask)).toEqual([])
    expect((await go(ask, waiting.job)).report).toMatchObject({ imported: 3, ordersAdded: 3 })
    expect(await remembered(ask)).toEqual([
      expect.objectContaining({
        format: 'transactions',
        formatLabel: 'Transactions',
        columns,
        rememberedOn: '2024-05-10',
      }),
    ])

    const other = 'BETRAG,kunde,datum,beleg\n"7,00",dan@example.com,14.02.2024,B3\n'
    const again = await plan(ask, { 'april.csv': other })
    expect(again).toMatchObject({ state: 'planned', plan: { imported: 1 } })
    expect(again.plan?.mappings[0]?.rememberedOn).toBe('2024-05-10')
    expect(again.plan?.notes[0]?.text).toMatch(/^april\.csv was mapped as remembered on 2024-05-10: Beleg = order_id/)
    const [{ id } = { id: 0 }] = await remembered(ask)
    const forget = () => ask(`/api/mappings/${id}`, { method: 'DELETE' })
    expect(await (await forget()).json()).toEqual({ forgotten: id })
    expect((await forget()).status).toBe(404)
    expect((await plan(ask, { 'april.csv': other })).state).toBe('mapping')
    expect(await house.warehouse.customers()).toBe(3)
  })

  it('is not remembered where that is not wanted, and columns left out are not used whatever their names', async () => {
    const { ask } = await serveEmpty()
    const file = 'Wer;date;amount;store\nada;2024-02-01;1;Hauptplatz\n'
    const { job } = await plan(ask, { 'a.csv': file })
    const planned = await mapped(ask, job, {
      mappings: [
        { file: 'a.csv', format: 'transactions', columns: { Wer: 'customer', date: 'date', amount: 'amount' } },
      ],
      remember: false,
    })
    expect(planned.plan?.notes.map(({ text }) => text)).toContain(
      'Columns of a.csv that were not used: store (not mapped).',
    )
    await go(ask, job)
    expect(await remembered(ask)).toEqual([])
  })

  it.each<[string, unknown, string]>([
    [
      'a required column is missing',
      { Datum: 'date', Kunde: 'customer' },
      'amount is missing: say which column of kasse.csv that is.',
    ],
    [
      'two columns are one',
      { ...columns, Beleg: 'amount' },
      'Two columns of kasse.csv are mapped to amount: Beleg, Betrag. Map only one of them.',
    ],
    ['a column is not there', { ...columns, Bon: 'store' }, 'kasse.csv has no column "Bon" to map.'],
    [
      'a target is not there',
      { ...columns, Beleg: 'receipt' },
      'The format transactions has no column "receipt" to map to.',
    ],
  ])('is refused in a sentence and still waits when %s', async (_, wrong, sentence) => {
    const { ask } = await serveEmpty()
    const { job } = await plan(ask, { 'kasse.csv': kasse })
    const response = await map(ask, job, { mappings: [{ file: 'kasse.csv', format: 'transactions', columns: wrong }] })
    expect([response.status, await response.json()]).toMatchObject([400, { error: sentence }])
    expect((await outcome(ask, job)).state).toBe('mapping')
  })

  it('asks again when the plan cannot be made of what was said', async () => {
    const { ask } = await serveEmpty()
    const { job } = await plan(ask, { 'kasse.csv': kasse.replaceAll('.2024', '/2024').replaceAll('.02/', '/02/') })
    const asked = await mapped(ask, job, answer)
    expect(asked.state).toBe('mapping')
    expect(asked.error).toMatch(/^Dates in the column "date" of kasse\.csv may have the day or the month first/)
    expect(asked.inspections).toHaveLength(1)
    const planned = await mapped(ask, job, { ...answer, dateOrder: 'mdy' })
    expect(planned).toMatchObject({ state: 'planned', error: null, plan: { firstDay: '2024-03-02' } })
  })

  it('may be cancelled, and cannot be mapped then', async () => {
    const { ask, house } = await serveEmpty()
    const { job } = await plan(ask, { 'kasse.csv': kasse })
    const ended = importJobSchema.parse(await (await ask(`/api/imports/jobs/${job}`, { method: 'DELETE' })).json())
    expect(ended).toMatchObject({ state: 'cancelled', inspections: null })
    const response = await map(ask, job, answer)
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: 'This import is cancelled; only one that waits for its mapping can be mapped.' },
    ])
    expect(await house.warehouse.customers()).toBe(0)
  })

  it('without a plan fails with what it would take', async () => {
    const { ask } = await serveEmpty()
    const { state, error } = await outcome(ask, await send(ask, formOf({ 'kasse.csv': kasse })))
    expect(state).toBe('failed')
    expect(error).toContain(
      'Best guess: --format transactions --map "Beleg=order_id" --map "Datum=date" --map "Kunde=customer" --map "Betrag=amount"',
    )
  })

  it('may be JSON lines, and never shows a secret', async () => {
    const { ask } = await serveEmpty()
    const lines = '{"wer":"ada@example.com","wann":"2024-02-01","was":"12.50","password":"hunter2"}\n'
    const { inspections, job } = await plan(ask, { 'kasse.jsonl': lines })
    expect(inspections?.[0]?.firstRows).toEqual([['ada@example.com', '2024-02-01', '12.50', '']])
    const secret = {
      file: 'kasse.jsonl',
      format: 'transactions',
      columns: { password: 'customer', wann: 'date', was: 'amount' },
    }
    expect(await (await map(ask, job, { mappings: [secret] })).json()).toMatchObject({
      error: 'The column "password" of kasse.jsonl holds secrets, which are never read.',
    })
    const mappings = [{ ...secret, columns: { wer: 'customer', wann: 'date', was: 'amount' } }]
    expect((await mapped(ask, job, { mappings })).plan).toMatchObject({ imported: 1 })
  })
})
