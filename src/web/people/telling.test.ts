import { expect, it } from 'vitest'
import type { Behind } from '../../catalog/people/behind.ts'
import { narrowed } from '../charts/narrow.ts'
import { withComparison } from '../charts/table.ts'
import { behindOf, telling, together } from './telling.ts'

const tagged = (tag: string): Behind => ({ who: { kind: 'tag', tag } })
const row = telling({ channel: 'email', customers: 3 }, (column) => (column === 'customers' ? tagged('a') : undefined))

it('keeps who stands behind a number through copies, and out of the cells', () => {
  expect(behindOf({ ...row, label: 'E-mail' }, 'customers')).toEqual(tagged('a'))
  expect(behindOf(row, 'channel')).toBeUndefined()
  expect(Object.keys(row)).toEqual(['channel', 'customers'])
  expect(behindOf({ channel: 'email' }, 'customers')).toBeUndefined()
})

it('keeps it where a part of an answer is chosen, and for the comparison beside', () => {
  const column = { name: 'customers', label: 'Customers', unit: 'customers' } as const
  const description = { columns: [column] } as unknown as Parameters<typeof narrowed>[0]['description']
  const [part] = narrowed({ description, rows: [row] }, 'channel', 'email').rows
  expect(part).not.toHaveProperty('channel')
  expect(behindOf(part, 'customers')).toEqual(tagged('a'))
  const earlier = telling({ channel: 'email', customers: 2 }, () => tagged('b'))
  const [both] = withComparison({ columns: [column], rows: [row] }, 'customers', [earlier], 'before').rows
  expect(both).toMatchObject({ customers: 3, customersBefore: 2 })
  expect(behindOf(both, 'customers')).toEqual(tagged('a'))
  expect(behindOf(both, 'customersBefore')).toEqual(tagged('b'))
})

it.each([
  ['of one is that one', [tagged('a')], tagged('a')],
  [
    'of several is any of them',
    [tagged('a'), tagged('b')],
    {
      who: {
        any: [
          { kind: 'tag', tag: 'a' },
          { kind: 'tag', tag: 'b' },
        ],
      },
    },
  ],
  ['is not told where one is not', [tagged('a'), { nobody: 'unattributed' }], { nobody: 'unattributed' }],
  ['is not known where one is not', [tagged('a'), undefined], undefined],
  ['of none is nobody', [], { who: { any: [] } }],
] satisfies [string, (Behind | undefined)[], Behind | undefined][])('a sum %s', (_, parts, whole) => {
  expect(together(parts)).toEqual(whole)
})
