import { type ReactNode, useId } from 'react'

type Props = {
  title: string
  note?: string
  /** Where there is more of it. */
  more?: ReactNode
  children: ReactNode
}

/** A part of a page under its own heading, with a word on which days it answers to. */
export function Section({ title, note, more, children }: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="mt-3 grid gap-3.5">
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 id={heading}>{title}</h2>
        {note !== undefined && <p className="text-[12.5px] text-faint">{note}</p>}
        {more !== undefined && <div className="ml-auto text-[13px] print:hidden">{more}</div>}
      </div>
      {children}
    </section>
  )
}
