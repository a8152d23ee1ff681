import { useQuery } from '@tanstack/react-query'
import { Sparkline } from '../../cards/Sparkline.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { formatCount, formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { audienceQuery } from './audiences.ts'

/** How large an audience would have been at the end of each of the last months, and how large it was at first. */
export function SizeLine({ id }: { id: number }) {
  const words = useWords()
  const { data, error, refetch } = useQuery(audienceQuery(id))
  if (error !== null) {
    return (
      <p className="text-xs text-down">
        {error.message}{' '}
        <button type="button" className="min-h-6 underline underline-offset-2" onClick={() => void refetch()}>
          {words.say('fault.retry')}
        </button>
      </p>
    )
  }
  if (data === undefined) return <Skeleton className="h-7" />
  const [first] = data.sizes ?? []
  if (first === undefined) return <p className="text-xs text-faint">{words.say('audiences.no-line')}</p>
  return (
    <>
      <span className="flex">
        <Sparkline values={data.sizes?.map(({ customers }) => customers) ?? []} />
      </span>
      <p className="text-xs text-faint tabular-nums">
        {words.say('audiences.first-size', {
          figure: formatCount(first.customers, words),
          day: formatDay(first.day, words),
        })}
      </p>
    </>
  )
}
