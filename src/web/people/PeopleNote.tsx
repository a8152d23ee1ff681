import type { MetricDescription } from '../../contract/metrics.ts'
import { useWords } from '../messages/language.ts'
import { useClicks } from './use-people.ts'

/** What a click on a metric's numbers does, and of which numbers nobody can be told, and why. */
export function PeopleNote({ metric: { id, columns } }: { metric: Pick<MetricDescription, 'id' | 'columns'> }) {
  const { say } = useWords()
  const clicks = useClicks(id)
  if (clicks === undefined) return null
  const labelOf = (name: string): string => columns.find((column) => column.name === name)?.label ?? name
  return (
    <div className="mt-3 grid gap-1 border-t border-line pt-3 text-xs text-soft">
      {clicks.isTold && <p>{say('people.click')}</p>}
      {clicks.untold.map(({ column, reason }) => (
        <p key={column}>{say('people.untold', { column: labelOf(column), reason: say(`people.nobody.${reason}`) })}</p>
      ))}
    </div>
  )
}
