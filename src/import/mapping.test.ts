import { afterEach, beforeEach, expect, it } from 'vitest'
import { daySchema } from '../sql/day.ts'
import { readMapping } from './mapping.ts'
import { openShop } from './test-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const kasa = 'Klient;Kiedy;Razem;amount\nada;2024-05-01;10.00;7\nben;2024-05-02;20.50;7\n'
const mapping = readMapping(['Klient=customer', ' kiedy = date', 'Razem=amount'])

it('takes a file of unknown columns under the names it is told', async () => {
  const report = await shop.importAll({ 'kasa.csv': kasa }, { mapping })
  expect(report).toMatchObject({ format: 'transactions', imported: 2, lastDay: '2024-05-02' })
  expect(report.notes.map(({ text }) => text)).toContain('Columns of kasa.csv that were not used: amount (not mapped).')
  const same = await shop.importAll({ 't.csv': 'customer,date,amount\nada,2024-05-01,10.00\nben,2024-05-02,20.50\n' })
  expect(same).toMatchObject({ imported: 0, merged: 2 })
})

it.each([
  [
    ['Klient=customer', 'Kiedy=date', 'Razem=amount', 'Sklep=store'],
    /No file has a column "Sklep"\. Found: Klient, Kiedy, Razem, amount\./,
  ],
  [['Klient=buyer'], /No format has a column "buyer" to map to\./],
  [['Klient=customer', 'Kiedy=customer'], /Two columns of kasa\.csv are mapped to customer: Klient, Kiedy\./],
])('refuses %j in a sentence', async (given, sentence) => {
  await expect(shop.importAll({ 'kasa.csv': kasa }, { mapping: readMapping(given) })).rejects.toThrow(sentence)
})

it('refuses what is no mapping', () => {
  expect(() => readMapping(['customer'])).toThrow('"customer" is no mapping.')
})

it('refuses a column that is mapped to two', () => {
  expect(() => readMapping(['Datum=ordered_at', 'datum=registered_at'])).toThrow(
    'The column "datum" is mapped to ordered_at and to registered_at.',
  )
})

it('takes several files whose columns bear different names, and leaves alone those that are known', async () => {
  const files = {
    'zamowienia.csv': 'Zam;Kiedy;Razem;Waluta;Uwagi;Kto;Gdzie;Skad\nZ1;2024-05-01;10;EUR;x;ada;y;z\n',
    'pozycje.csv': 'Nr;Sztuk;Za\nZ1;2;10\n',
    'klienci.csv': 'customer_id,city\nada,Brno\n',
  }
  const mapping = readMapping([
    ...[
      'Zam=order_id',
      'Nr=order_id',
      'Kiedy=ordered_at',
      'Razem=paid',
      'Kto=customer_id',
      'Sztuk=quantity',
      'Za=paid',
    ],
  ])
  const report = await shop.importAll(files, { mapping })
  expect(report).toMatchObject({ format: 'orders+order_lines+customers', imported: 3, customersAdded: 1 })
  expect(report.mappings).toEqual([
    {
      file: 'zamowienia.csv',
      format: 'orders',
      columns: { Zam: 'order_id', Kiedy: 'ordered_at', Razem: 'paid', Kto: 'customer_id' },
      rememberedOn: null,
    },
    {
      file: 'pozycje.csv',
      format: 'order_lines',
      columns: { Nr: 'order_id', Sztuk: 'quantity', Za: 'paid' },
      rememberedOn: null,
    },
  ])
})

it('never reads a secret under another name', async () => {
  const file = 'who,day,sum,password\nada,2024-05-01,1,hunter2\nben,no day,1,hunter2\n'
  const told = ['who=customer', 'day=date', 'sum=amount']
  const refused = shop.importAll({ 'a.csv': file }, { mapping: readMapping([...told, 'password=store']) })
  await expect(refused).rejects.toThrow('The column "password" of a.csv holds secrets, which are never read.')
  const columns = { who: 'customer', day: 'date', sum: 'amount' }
  const report = await shop.importAll(
    { 'a.csv': file },
    {
      memory: {
        recall: () => ({ format: 'transactions', columns, rememberedOn: daySchema.parse('2024-05-31') }),
        remember: () => undefined,
      },
    },
  )
  expect(report.notes[0]?.text).toBe(
    'a.csv was mapped as remembered on 2024-05-31: who = customer, day = date, sum = amount.',
  )
  expect(JSON.stringify(report)).not.toContain('hunter2')
})
