import type { ImportReport } from '../../../contract/import-report.ts'
import type { MessageId } from '../../messages/words.ts'

/** A count with the words before it. */
type Gain = { label: MessageId; count: number }
/** A term of the sum of rows. */
type Term = Gain & { sign: '=' | '+' | null; hint: MessageId }

/** Rows = imported + merged + rejected. */
export const rowSumOf = ({ rows, imported, merged, rejected }: ImportReport, isPlan: boolean): Term[] => [
  { label: 'data.report.rows', count: rows, sign: null, hint: 'data.report.rows.hint' },
  {
    label: isPlan ? 'data.report.to-import' : 'data.report.imported',
    count: imported,
    sign: '=',
    hint: 'data.report.imported.hint',
  },
  {
    label: isPlan ? 'data.report.to-merge' : 'data.report.merged',
    count: merged,
    sign: '+',
    hint: 'data.report.merged.hint',
  },
  {
    label: isPlan ? 'data.report.to-reject' : 'data.report.rejected',
    count: rejected,
    sign: '+',
    hint: 'data.report.rejected.hint',
  },
]

type Gained = 'customersChanged' | 'ordersReplaced' | 'ordersUnchanged' | 'ratesAdded' | 'ratesReplaced'
/** What most imports have none of is told only where there is some. */
const rare: readonly (readonly [Gained, done: MessageId, planned: MessageId])[] = [
  ['customersChanged', 'data.report.customers-changed', 'data.report.customers-to-change'],
  ['ordersReplaced', 'data.report.orders-replaced', 'data.report.orders-to-replace'],
  ['ordersUnchanged', 'data.report.orders-unchanged', 'data.report.orders-unchanged'],
  ['ratesAdded', 'data.report.rates-added', 'data.report.rates-to-add'],
  ['ratesReplaced', 'data.report.rates-replaced', 'data.report.rates-to-replace'],
]

/** What the shop gained by an import, or would gain. */
export const gainsOf = (report: ImportReport, isPlan: boolean): Gain[] => [
  {
    label: isPlan ? 'data.report.customers-to-add' : 'data.report.customers-added',
    count: report.customersAdded,
  },
  { label: isPlan ? 'data.report.orders-to-add' : 'data.report.orders-added', count: report.ordersAdded },
  ...rare.flatMap(([name, done, planned]) =>
    report[name] === 0 ? [] : [{ label: isPlan ? planned : done, count: report[name] }],
  ),
]
