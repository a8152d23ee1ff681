import { describe, expect, it } from 'vitest'
import type { FileInspection, MappingGuess } from '../../../contract/file-inspection.ts'
import { answerOf, chooseTarget, fitOf, guessedChoices, missingTargets } from './mapping-choice.ts'

const target = (name: string, isRequired = false) => ({ name, meaning: `${name}.`, isRequired })

const orders: MappingGuess = {
  format: 'orders',
  label: 'Orders',
  fit: 0.6,
  columns: [
    { theirs: 'Nr', ours: 'order_id', reason: 'named like “order id”' },
    { theirs: 'Datum', ours: 'ordered_at', reason: 'every value is a day' },
    { theirs: 'Notiz', ours: null, reason: null },
  ],
  missing: ['paid'],
  targets: [target('order_id', true), target('ordered_at', true), target('paid', true), target('email')],
  needsOneOf: [['email', 'customer_id']],
}
const inspections: FileInspection[] = [
  {
    file: 'verkauf.csv',
    header: ['Nr', 'Datum', 'Notiz'],
    firstRows: [['1', '01.05.2024', '']],
    format: null,
    guesses: [orders],
  },
  { file: 'customers.csv', header: ['customer_id'], firstRows: [], format: 'customers', guesses: [] },
]

describe('a choice', () => {
  const choice = { format: 'orders', targets: ['order_id', 'ordered_at', null] }

  it('starts from the guess, of unknown files only', () => {
    expect(guessedChoices(inspections)).toEqual({ 'verkauf.csv': choice })
  })

  it('takes a column of ours away from the one that had it', () => {
    expect(chooseTarget(choice, 2, 'ordered_at').targets).toEqual(['order_id', null, 'ordered_at'])
    expect(chooseTarget(choice, 1, null).targets).toEqual(['order_id', null, null])
  })

  it('lacks what is required and groups of which nothing is there', () => {
    expect(missingTargets(orders, choice)).toEqual([['paid'], ['email', 'customer_id']])
    expect(missingTargets(orders, { ...choice, targets: ['order_id', 'ordered_at', 'paid'] })).toEqual([
      ['email', 'customer_id'],
    ])
  })

  it('is sent without what is not used and without files that are known', () => {
    expect(answerOf(inspections, { 'verkauf.csv': choice })).toEqual([
      { file: 'verkauf.csv', format: 'orders', columns: { Nr: 'order_id', Datum: 'ordered_at' } },
    ])
  })
})

it.each([
  [0.9, [], 'whole'],
  [0.6, ['paid'], 'part'],
  [0.1, ['paid'], 'hardly'],
] as const)('a fit of %f that misses %j fits %s', (fit, missing, words) => {
  expect(fitOf({ ...orders, fit, missing: [...missing] })).toBe(words)
})
