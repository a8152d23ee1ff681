import { type ReactNode, useId } from 'react'
import type { Behind } from '../../catalog/people/behind.ts'
import type { MetricDescription } from '../../contract/metrics.ts'
import { DefinitionButton } from '../controls/DefinitionButton.tsx'
import { Skeleton } from '../controls/Skeleton.tsx'
import { useWords } from '../messages/language.ts'
import { PeopleLink } from '../people/PeopleLink.tsx'

type Props = {
  label: string
  description: MetricDescription
  /** The number in words; null while it is on its way. */
  value: string | null
  /** The word for what is counted, right after the value. */
  word?: string | undefined
  /** Who is in the number: the whole card leads to them. */
  people?: Behind | undefined
  /** The line under the value: the change, or what the number means. */
  children?: ReactNode
  /** A small line of the number's history. */
  spark?: ReactNode
  isStale?: boolean
  className?: string
}

/** Width of a digit of the value in its own font size, with a little air. */
const digitWidth = 0.58
/** The word after the value is little more than half as large. */
const wordScale = 0.6

/** As large as every card's number, or as small as a long one must be to fit its card. */
function fontSize(value: string, word: string | undefined): string {
  const digits = value.length + (word === undefined ? 0 : (word.length + 1) * wordScale)
  return `min(25px, ${(100 / (digits * digitWidth)).toFixed(2)}cqw)`
}

function Value({ label, value, word, people }: Pick<Props, 'label' | 'value' | 'word' | 'people'>) {
  const { say } = useWords()
  if (value === null) return <Skeleton className="my-1 h-6.5 w-24" />
  return (
    <p
      className="flex-none leading-[34px] font-[650] tracking-[-0.025em] whitespace-nowrap tabular-nums"
      style={{ fontSize: fontSize(value, word) }}
    >
      <PeopleLink
        people={people}
        label={say('people.figure', { label, value })}
        className="after:absolute after:inset-0 after:rounded-card"
      >
        {value}
      </PeopleLink>
      {word !== undefined && <span className="ml-1.5 text-sm font-normal tracking-normal text-soft">{word}</span>}
    </p>
  )
}

/** The face of a card: label, definition, one large number. */
export function FigureCard({
  label,
  description,
  value,
  word,
  people,
  children,
  spark,
  isStale = false,
  className = '',
}: Props) {
  const heading = useId()
  return (
    <article
      aria-labelledby={heading}
      aria-busy={isStale}
      className={`card relative flex flex-col ${people !== undefined && 'who' in people ? 'hover:border-edge' : ''} ${className}`}
    >
      <div className="flex items-center gap-1.5">
        <p id={heading} className="text-[12.5px] leading-[18px] text-soft max-sm:text-xs">
          {label}
        </p>
        <span className="relative z-[1] flex">
          <DefinitionButton metric={description} />
        </span>
      </div>
      <div className={`@container transition-opacity ${isStale ? 'opacity-50' : ''}`}>
        <div className="mt-0.5 flex h-[34px] flex-wrap items-center gap-x-4 overflow-y-clip">
          <Value label={label} value={value} word={word} people={people} />
          {/* Where the number leaves no room for it, the line wraps out of sight. */}
          {spark && <div className="ml-auto flex h-[34px] max-w-80 flex-1 basis-12 items-center">{spark}</div>}
        </div>
        <p className="flex min-h-[18px] flex-wrap gap-x-1.5 text-[12.5px] leading-[18px] text-faint tabular-nums">
          {children}
        </p>
      </div>
    </article>
  )
}
