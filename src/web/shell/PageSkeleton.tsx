import { Skeleton } from '../controls/Skeleton.tsx'
import { useWords } from '../messages/language.ts'

/** The layout of a page while it is on its way. */
export function PageSkeleton() {
  const { say } = useWords()
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">{say('shell.loading')}</span>
      <div className="grid gap-2">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="h-5 w-80 max-w-full" />
      </div>
      <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-4">
        {['a', 'b', 'c', 'd'].map((place) => (
          <Skeleton key={place} className="h-26 !rounded-card" />
        ))}
      </div>
      <Skeleton className="h-80 !rounded-card" />
    </div>
  )
}
