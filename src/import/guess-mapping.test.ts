import { expect, it } from 'vitest'
import { guessMapping } from './guess-mapping.ts'

const table = (text: string): [string[], string[][]] => {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()))
  return [header, rows]
}
const bestOf = (text: string) => {
  const [best] = guessMapping(...table(text))
  return {
    format: best?.format,
    missing: best?.missing,
    columns: Object.fromEntries(
      best?.columns.flatMap(({ theirs, ours }) => (ours === null ? [] : [[theirs, ours]])) ?? [],
    ),
  }
}

it.each([
  [
    'German orders',
    `Bestellnummer;Bestelldatum;Kunden-Nr.;E-Mail-Adresse;Gesamtbetrag;Rabatt;Währung;Status;Lager
     10001;31.01.2024 10:00;K-1;a@example.com;1.234,50 €;10,00;EUR;bezahlt;A
     10002;01.02.2024 11:00;K-2;b@example.com;12,00 €;0,00;EUR;storniert;A
     10003;02.02.2024 12:00;K-1;a@example.com;7,00 €;0,00;EUR;bezahlt;B`,
    'orders',
    {
      Bestellnummer: 'order_id',
      Bestelldatum: 'ordered_at',
      'Kunden-Nr.': 'customer_id',
      'E-Mail-Adresse': 'email',
      Gesamtbetrag: 'paid',
      Rabatt: 'discount',
      Währung: 'currency',
      Status: 'status',
    },
  ],
  [
    'Polish order lines',
    `Nr zamówienia;Data zamówienia;Kod produktu;Nazwa produktu;Ilość;Cena jednostkowa
     Z1;2024-01-31;p1;Kubek;2;19,99
     Z1;2024-01-31;p2;Talerz;1;29,99
     Z2;2024-02-01;p1;Kubek;1;19,99`,
    'order_lines',
    {
      'Nr zamówienia': 'order_id',
      'Data zamówienia': 'ordered_at',
      'Kod produktu': 'product_id',
      'Nazwa produktu': 'product',
      Ilość: 'quantity',
      'Cena jednostkowa': 'unit_price',
    },
  ],
  [
    'French customers',
    `Numéro client;Prénom;Nom;Courriel;Portable;Civilité;Date de naissance;Ville;Date d'inscription
     1;Anna;Petit;anna@example.com;+33 6 12 34 56 78;Mme;03/02/1990;Lyon;2024-01-31
     2;Bruno;Roux;bruno@example.com;06 12 34 56 79;M;13/02/1990;Paris;2024-02-01
     3;Chloé;Blanc;chloe@example.com;;Mme;;Nice;2024-02-01`,
    'customers',
    {
      'Numéro client': 'customer_id',
      Prénom: 'first_name',
      Nom: 'last_name',
      Courriel: 'email',
      Portable: 'phone',
      Civilité: 'gender',
      'Date de naissance': 'birth_date',
      Ville: 'city',
      "Date d'inscription": 'registered_at',
    },
  ],
  [
    'Spanish receipts',
    `Cliente;Fecha;Importe
     ana@example.com;31/01/2024;12,50
     bea@example.com;01/02/2024;20,00`,
    'transactions',
    { Cliente: 'customer', Fecha: 'date', Importe: 'amount' },
  ],
  [
    'Italian rates',
    `Giorno;Valuta;Tasso di cambio
     2024-01-31;USD;0,9234
     2024-01-31;GBP;1,17`,
    'rates',
    { Giorno: 'date', Valuta: 'currency', 'Tasso di cambio': 'rate' },
  ],
  [
    'names that say nothing',
    `a;b;c
     ana@example.com;2024-01-31;12.50
     bea@example.com;2024-02-01;20.00
     ana@example.com;2024-02-02;20.00`,
    'transactions',
    { a: 'customer', b: 'date', c: 'amount' },
  ],
  [
    'statuses of a mailing',
    `E-mail;Channel;Opted in;When
     ana@example.com;email;yes;2024-01-31
     bea@example.com;email;no;2024-02-01`,
    'subscriptions',
    { 'E-mail': 'email', Channel: 'channel', 'Opted in': 'status', When: 'at' },
  ],
])('recognises %s', (_, text, format, columns) => {
  expect(bestOf(text)).toEqual({ format, missing: [], columns })
})

it('gives its reasons in words, and none where there is nothing to guess', () => {
  const [best] = guessMapping(
    ...table(`Kunde;Wann;Betrag;password
      a@example.com;31.1.2024;1,50;x
      b@example.com;gestern;2,50;y`),
  )
  expect(best?.columns).toEqual([
    {
      theirs: 'Kunde',
      ours: 'customer',
      reason: 'named like “kunde”',
      said: { id: 'guess.named', values: { word: 'kunde' } },
    },
    { theirs: 'Wann', ours: null, reason: null },
    {
      theirs: 'Betrag',
      ours: 'amount',
      reason: 'named like “betrag”, and every value is an amount of money',
      said: { id: 'guess.named-every', values: { word: 'betrag', kind: 'money' } },
    },
    { theirs: 'password', ours: null, reason: null },
  ])
  expect(best?.missing).toEqual(['date'])
})

it('believes values rather than names', () => {
  const [best] = guessMapping(
    ...table(`Total;Datum;Umsatz;Kunde
      klein;2024-01-31;12.50;k1
      gross;2024-02-01;13.50;k2`),
  )
  expect(best?.columns.map(({ ours }) => ours)).toEqual([null, 'date', 'amount', 'customer'])
})

it('lists every own format with its targets, also of a file that is none of them', () => {
  const guesses = guessMapping(['x', 'y'], [])
  expect(guesses.map(({ format }) => format).sort()).toEqual([
    ...['customers', 'order_lines', 'orders', 'rates', 'subscriptions', 'tags', 'transactions', 'visits'],
  ])
  expect(guesses.every(({ fit, targets }) => fit < 0.5 && targets.length > 2)).toBe(true)
  expect(guesses.find(({ format }) => format === 'order_lines')?.missing).toEqual([
    'order_id',
    'quantity',
    'paid or unit_price',
  ])
})
