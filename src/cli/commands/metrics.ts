import { describeMetrics } from '../../server/describe-metrics.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const timeWords = {
  period: 'inside the period',
  asOfEnd: 'as of its end',
  sinceStart: 'since the start',
  today: 'today',
} as const

/** `regulars metrics`: the catalogue. */
export function metrics({ json }: { json?: boolean }, { print }: Terminal): void {
  const described = describeMetrics()
  if (json) {
    print(JSON.stringify(described, null, 2))
    return
  }
  const headings = ['ID', 'Label', 'Unit', 'Time', 'Filters'].map((label) => ({ label, align: 'left' as const }))
  const rows = described.map(({ id, label, unit, time, filters }) => [
    id,
    label,
    unit,
    timeWords[time],
    filters.join(', '),
  ])
  print(drawTable(headings, rows))
}
