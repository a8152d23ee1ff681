import { type ReactNode, useId } from 'react'
import type { MetricDescription } from '../../server/contract.ts'
import { DefinitionButton } from '../controls/DefinitionButton.tsx'

type Props = {
  label: string
  description: MetricDescription
  value: ReactNode
  /** The line under the value: the change, or what the number means. */
  children?: ReactNode
  /** A small line of the number's history. */
  spark?: ReactNode
  isStale?: boolean
  className?: string
}

/** The face of a card: label, definition, one large number. */
export function FigureCard({ label, description, value, children, spark, isStale = false, className = '' }: Props) {
  const heading = useId()
  return (
    <article aria-labelledby={heading} aria-busy={isStale} className={`card flex flex-col ${className}`}>
      <div className="flex items-center gap-1.5">
        <p id={heading} className="text-[12.5px] leading-[18px] text-soft max-sm:text-xs">
          {label}
        </p>
        <DefinitionButton metric={description} />
      </div>
      <div className={`transition-opacity ${isStale ? 'opacity-50' : ''}`}>
        <div className="mt-0.5 flex items-center gap-4">
          <p className="flex-none text-[25px] leading-[34px] font-[650] tracking-[-0.025em] whitespace-nowrap tabular-nums max-sm:text-[21px]">
            {value}
          </p>
          {spark && <div className="ml-auto hidden max-w-80 min-w-0 flex-1 sm:block">{spark}</div>}
        </div>
        <p className="flex min-h-[18px] flex-wrap gap-x-1.5 text-[12.5px] leading-[18px] text-faint tabular-nums">
          {children}
        </p>
      </div>
    </article>
  )
}
