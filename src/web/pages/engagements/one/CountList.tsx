import { Link, useSearch } from '@tanstack/react-router'
import type { Count } from '../../../../contract/engagements.ts'
import { formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { inOrder, keyOfCount, labelOfCount } from '../engagement-words.ts'
import { CountPeople } from './CountPeople.tsx'

type Props = {
  counts: readonly Count[]
  /** Where the people of a count are asked for. */
  path: string
  /** Nothing has begun: the counts tell what would be. */
  isToBe?: boolean
}

/** What becomes of the people, by outcome and reason; each count opens the very people, below it. */
export function CountList({ counts, path, isToBe = false }: Props) {
  const words = useWords()
  const { people: open } = useSearch({ strict: false })
  return (
    <ul className="grid text-[13px]">
      {inOrder(counts).map((count) => {
        const key = keyOfCount(count)
        const isOpen = key === open
        const label = labelOfCount(count, isToBe, words)
        return (
          <li key={key} className="border-t border-line first:border-t-0">
            <Link
              to="."
              search={(before) => ({ ...before, people: isOpen ? undefined : key })}
              resetScroll={false}
              aria-expanded={isOpen}
              className="flex min-h-9 items-baseline justify-between gap-3 rounded py-2 hover:underline"
            >
              <span className="min-w-0 break-words">{label}</span>
              <strong className="font-[650] tabular-nums">{formatCount(count.people, words)}</strong>
            </Link>
            {isOpen && <CountPeople label={label} path={path} count={count} />}
          </li>
        )
      })}
    </ul>
  )
}
