import type { ReactNode } from 'react'
import { hasDataIn } from '../cards/has-data-in.ts'
import { useScreen } from '../controls/use-screen.ts'
import { NoData } from './NoData.tsx'
import { PageHead } from './PageHead.tsx'

type Props = {
  title: string
  /** What the page tells of, in a sentence: whose numbers, and of which days. */
  about: string
  /** Stands across from the head. */
  action?: ReactNode
  children: ReactNode
}

/** A page of numbers: its head, and what it shows where the period has facts; in an empty project, how to fill it. */
export function ReportPage({ title, about, action = null, children }: Props) {
  const { project, period } = useScreen()
  if (project.lastDay === null) return <NoData title={title} />
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHead title={title}>{about}</PageHead>
        {action}
      </div>
      {hasDataIn(period, project) && children}
    </>
  )
}
