import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openDuckDB } from '../engine/duckdb/open-duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import { type Sql, sql, text } from '../sql/sql.ts'
import { channelFrom, genderFrom, orderStatusFrom, subscriptionStatusFrom } from './read-cells.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDB(':memory:')
})
afterAll(() => engine.close())

const meaningRow = z.object({ meaning: z.string().nullable() })
const meaningsOf = async (of: (cell: Sql) => Sql, words: readonly string[]) => {
  const found = await Promise.all(
    words.map((word) => engine.query(sql`select ${of(sql`${text(word)}`)} as meaning`, meaningRow)),
  )
  return new Set(found.map(([row]) => row?.meaning))
}

describe('words for gender', () => {
  it.each([
    [
      'female',
      [
        'F',
        'Female',
        'woman',
        'Femme',
        'Féminin',
        'KOBIETA',
        'K',
        'k.',
        'Weiblich',
        'W',
        'Frau',
        'Mme.',
        'Madame',
        'Mujer',
        'Ms.',
      ],
    ],
    ['male', ['M', 'male', 'Mr', 'Homme', 'H', 'Mężczyzna', 'Männlich', 'Mann', 'Herr', 'masculin', 'Monsieur', 'PAN']],
    [
      'refused',
      ['REFUSED', 'Prefer not to say', 'prefer_not_to_say', 'Ne souhaite pas répondre', 'Keine Angabe', 'odmowa'],
    ],
    ['other', ['nonbinary', 'X', 'divers', 'autre', 'inna', '3']],
    [null, ['unknown', 'NIEZNANY', 'inconnu', 'n/a', 'Not Specified']],
  ])('%s', async (meaning, words) => {
    expect(await meaningsOf(genderFrom, words)).toEqual(new Set([meaning]))
  })
})

describe('words for the status of an order', () => {
  it.each([
    [
      'paid',
      ['paid', 'Completed', 'Payée', 'livrée', 'Opłacone', 'zrealizowane', 'Wysłane', 'bezahlt', 'abgeschlossen'],
    ],
    ['cancelled', ['Canceled', 'voided', 'annulée', 'Anulowane', 'storniert']],
    ['pending', ['on-hold', 'On Hold', 'awaiting_payment', 'en attente', 'Nieopłacone', 'offen']],
    ['refunded', ['refunded', 'remboursée', 'Zwrócone', 'Rückerstattet']],
    ['test', ['Test']],
    [null, ['teleported', '5']],
  ])('%s', async (meaning, words) => {
    expect(await meaningsOf(orderStatusFrom, words)).toEqual(new Set([meaning]))
  })
})

describe('words for a subscription and a channel', () => {
  it.each([
    [
      'subscribed',
      ['Subscribed', 'YES', '1', 'true', 'opted_in', 'oui', 'Abonnée', 'tak', 'zapisana', 'ja', 'angemeldet'],
    ],
    [
      'unsubscribed',
      ['unsubscribed', 'No', '0', 'opt-out', 'non', 'désabonné', 'nie', 'wypisany', 'nein', 'abgemeldet'],
    ],
    ['unknown', ['unknown', 'never_subscribed', 'NOT SUBSCRIBED', 'pending', 'unbekannt']],
    [null, ['perhaps', '2']],
  ])('%s', async (meaning, words) => {
    expect(await meaningsOf(subscriptionStatusFrom, words)).toEqual(new Set([meaning]))
  })

  it.each([
    ['web', ['web', 'E-commerce', 'Online', 'en ligne']],
    ['store', ['POS', 'in-store', 'magasin', 'Geschäft', 'sklep stacjonarny']],
    [null, ['catalogue']],
  ])('%s', async (meaning, words) => {
    expect(await meaningsOf(channelFrom, words)).toEqual(new Set([meaning]))
  })
})
