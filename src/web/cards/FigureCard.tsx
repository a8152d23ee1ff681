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
    <section aria-labelledby={heading} aria-busy={isStale} className={`card flex flex-col ${className}`}>
      <div className="flex items-center gap-1.5">
        <h3 id={heading} className="truncate !text-[12.5px] !font-normal text-soft">
          {label}
        </h3>
        <DefinitionButton metric={description} />
      </div>
      <div className={`flex flex-1 items-end gap-4 transition-opacity ${isStale ? 'opacity-50' : ''}`}>
        <div className="min-w-0 flex-none">
          <p className="mt-0.5 text-[25px] leading-[34px] font-[650] tracking-[-0.025em] whitespace-nowrap tabular-nums max-sm:text-[21px]">
            {value}
          </p>
          <p className="flex min-h-[18px] flex-wrap gap-x-1.5 text-[12.5px] leading-[18px] text-faint tabular-nums">
            {children}
          </p>
        </div>
        {spark && <div className="ml-auto hidden max-w-64 min-w-0 flex-1 pb-1 sm:block">{spark}</div>}
      </div>
    </section>
  )
}
