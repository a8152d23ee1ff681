import { useQuery } from '@tanstack/react-query'
import { useProject } from '../../../api.ts'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { formatMoney, formatValue } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { linesQuery } from './profile-queries.ts'

/** What an order was made of. */
export function OrderedLines({ customer, order }: { customer: string; order: number }) {
  const words = useWords()
  const money = useProject()
  const { say } = words
  const { data, error, refetch } = useQuery(linesQuery(customer, order))
  if (error !== null) {
    return <ErrorNotice title={say('profile.lines-failed')} error={error} onRetry={() => void refetch()} />
  }
  if (data === undefined) return <Skeleton className="mt-2 h-8" />
  if (data.lines.length === 0) return <p className="mt-1 pl-7 text-xs text-soft">{say('profile.no-lines')}</p>
  return (
    <table className="mt-1.5 ml-7 w-[calc(100%-28px)] text-xs tabular-nums">
      <thead className="sr-only">
        <tr>
          <th scope="col">{say('profile.product')}</th>
          <th scope="col">{say('profile.quantity')}</th>
          <th scope="col">{say('profile.paid')}</th>
        </tr>
      </thead>
      <tbody>
        {data.lines.map(({ line, product, productId, category, quantity, paid }) => (
          <tr key={line}>
            <td className="py-0.5">
              {product ?? productId ?? say('profile.unnamed-product')}
              {category !== null && <span className="ml-2 text-soft">{category}</span>}
            </td>
            <td className="px-3 text-right text-soft">× {formatValue(quantity, 'items', money, words)}</td>
            <td className="text-right">{paid === null ? null : formatMoney(paid, money, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
