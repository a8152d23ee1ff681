import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { importReportSchema } from '../../src/contract/import-report.ts'
import { answerSchema } from '../../src/contract/metrics.ts'
import { temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = temporaryFolder()
  data = join(folder, 'shop')
})

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const kasse = () =>
  write(
    'kasse.csv',
    'Beleg=Nr;Datum;Kunde;Betrag\nB1;13.02.2024;ada@example.com;1.234,50\nB2;14.02.2024;ben@example.com;7,00\n',
  )
const flags = ['Beleg=Nr=order_id', 'datum=date', 'Kunde=customer', 'Betrag=amount'].flatMap((pair) => ['--map', pair])
const importing = (...argv: string[]) => run(['import', ...argv, '--data', data])
const reportOf = ({ printed }: { printed: string }) => importReportSchema.parse(JSON.parse(printed))
const revenue = async (): Promise<unknown> => {
  const asked = ['metric', 'revenue', '--from', '2024-02-01', '--to', '2024-03-31', '--data', data, '--json']
  return answerSchema.parse(JSON.parse((await run(asked)).printed)).rows[0]?.value
}

describe('regulars import --map', () => {
  it('says the best guess as flags that go in as they are, and remembers them', async () => {
    const refused = await importing(kasse())
    expect(refused.code).toBe(1)
    const [, guess = ''] = /Best guess: (.*)$/m.exec(refused.told) ?? []
    const words = [...guess.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    expect(words).toEqual([
      ...['--format', 'transactions', '--map', 'Beleg=Nr=order_id', '--map', 'Datum=date'],
      ...['--map', 'Kunde=customer', '--map', 'Betrag=amount'],
    ])
    expect((await importing(kasse(), ...words)).printed).toContain(
      'kasse.csv was mapped as told: Beleg=Nr = order_id, Datum = date, Kunde = customer, Betrag = amount.',
    )
    expect(await revenue()).toBe(124150)
    const april = write('april.csv', 'kunde;BETRAG;beleg=nr;datum\ncleo@example.com;1,00;B3;15.02.2024\n')
    const report = reportOf(await importing(april, '--json'))
    expect(report).toMatchObject({ imported: 1, mappings: [{ file: 'april.csv', format: 'transactions' }] })
    expect(report.notes[0]?.text).toMatch(/^april\.csv was mapped as remembered on \d{4}-\d{2}-\d{2}: /)
    expect(await revenue()).toBe(124250)
  })

  it('beside a running server does the same: plans, imports, remembers', async () => {
    const server = await start(['serve', '--data', data, '--port', '0'])
    const plan = await importing(kasse(), ...flags, '--dry-run')
    expect(plan.printed).toContain('Plan for kasse.csv (Transactions); nothing was imported')
    expect(plan.printed).toContain('kasse.csv was mapped as told: Beleg=Nr = order_id')
    expect((await importing(kasse())).code).toBe(1)
    expect(reportOf(await importing(kasse(), ...flags, '--json'))).toMatchObject({ imported: 2 })
    expect(reportOf(await importing(kasse(), '--json'))).toMatchObject({ merged: 2, ordersUnchanged: 2 })
    expect(await revenue()).toBe(124150)
    await server.stop()
    expect(reportOf(await importing(kasse(), '--json'))).toMatchObject({ merged: 2 })
  })

  it('takes several files, each with the columns that it has', async () => {
    const people = write('kunden.csv', 'Nummer;Wohnort;E-Mail\n1;Graz;ada@example.com\n')
    const told = [...flags, '--map', 'Nummer=customer_id', '--map', 'Wohnort=city', '--map', 'E-Mail=email']
    const report = reportOf(await importing(kasse(), people, ...told, '--json'))
    expect(report).toMatchObject({ format: 'transactions+customers', imported: 3, customersAdded: 2 })
  })

  it.each([
    [
      'no pair',
      ['--map', 'Datum'],
      '"Datum" is no mapping. Write their column, =, and ours, as in "Order no=order_id".',
    ],
    ['a column that no file has', [...flags, '--map', 'Laden=store'], 'No file has a column "Laden".'],
    ['a target that no format has', ['--map', 'Datum=when'], 'No format has a column "when" to map to.'],
    [
      'two on one',
      [...flags, '--map', 'Beleg=Nr=customer'],
      'The column "Beleg=Nr" is mapped to order_id and to customer.',
    ],
    [
      'too little',
      ['--format', 'orders', '--map', 'Datum=ordered_at'],
      'lacks columns of the format orders: order_id, paid.',
    ],
  ])('refuses %s in a sentence', async (_, given, sentence) => {
    const outcome = await importing(kasse(), ...given)
    expect(outcome).toMatchObject({ code: 1, printed: '' })
    expect(outcome.told).toContain(sentence)
  })
})

describe('exchange rates', () => {
  const orders = () =>
    write('orders.csv', 'order_id,ordered_at,paid,currency\n1,2024-02-01,10,EUR\n2,2024-02-02,10,USD\n')

  it('that are wanting are named, and once given turn the rows into money of the project', async () => {
    const lacking = await importing(orders(), '--currency', 'EUR')
    expect(lacking.printed).toContain('Exchange rates are missing for USD on 2024-02-02 (1 row).')
    const rates = write('rates.csv', 'date;currency;rate\n01.02.2024;USD;0,9234\n13.02.2024;USD;0,9\n')
    expect((await importing(rates, '--dry-run')).printed).toContain('New: 2 exchange rates; 0 replaced.')
    const { printed } = await importing(orders(), rates)
    expect(printed).toContain('Added 0 customers and 1 order; 1 order unchanged.')
    expect(printed).toContain('New: 2 exchange rates; 0 replaced.')
    expect(await revenue()).toBe(1923)
  })
})
