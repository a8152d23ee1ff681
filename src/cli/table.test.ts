import { expect, it } from 'vitest'
import { drawTable } from './table.ts'

it('lines up words on the left and numbers on the right, wide letters too', () => {
  const columns = [
    { label: 'Store', align: 'left' },
    { label: 'Revenue', align: 'right' },
  ] as const
  const rows = [
    ['Kraków', '€1.00'],
    ['東京', '€20.50'],
  ]
  expect(drawTable(columns, rows).split('\n')).toEqual([
    'Store   Revenue',
    '──────  ───────',
    'Kraków    €1.00',
    '東京     €20.50',
  ])
})

it('draws headings over no rows', () => {
  expect(drawTable([{ label: 'ID', align: 'left' }], [])).toBe('ID\n──')
})
