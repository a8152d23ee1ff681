import { afterEach, beforeEach, expect, it } from 'vitest'
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
  expect(report.notes).toContain('Columns of kasa.csv that were not used: amount (not mapped).')
  const same = await shop.importAll({ 't.csv': 'customer,date,amount\nada,2024-05-01,10.00\nben,2024-05-02,20.50\n' })
  expect(same).toMatchObject({ imported: 0, merged: 2 })
})

it.each([
  [
    ['Klient=customer', 'Kiedy=date', 'Razem=amount', 'Sklep=store'],
    /No file has a column "Sklep"\. Found: Klient, Kiedy, Razem, amount\./,
  ],
  [['Klient=buyer'], /No format has a column "buyer" to map to\./],
  [['Klient=customer', 'Kiedy=customer'], /Two columns are mapped to customer\./],
])('refuses %j in a sentence', async (given, sentence) => {
  await expect(shop.importAll({ 'kasa.csv': kasa }, { mapping: readMapping(given) })).rejects.toThrow(sentence)
})

it('refuses what is no mapping', () => {
  expect(() => readMapping(['customer'])).toThrow('"customer" is no mapping.')
})
