import type { ReactNode, RefObject } from 'react'
import type { MoneyOf } from '../format.ts'
import { toCsv } from './csv.ts'
import { download, pngOf, standaloneSvg } from './download.ts'
import { SqlDialog } from './SqlDialog.tsx'
import type { Table } from './table.ts'
import type { ScreenMetric } from './use-screen-metric.ts'

type Props = {
  asked: ScreenMetric
  table: Table
  money: MoneyOf
  /** Where the picture is drawn; null while the table stands there. */
  picture: RefObject<HTMLDivElement | null> | null
  children?: ReactNode
}

const link = 'min-h-6 min-w-6 rounded-md px-1.5 py-0.5 text-xs text-faint hover:bg-paper hover:text-ink'

/** What stands under a chart: at the left what it shows, at the right the ways to take it along. */
export function CardFoot({ asked: { description, question }, table, money, picture, children }: Props) {
  const name = `${description.id}-${question.from}-${question.to}`
  const svg = () => picture?.current?.querySelector<SVGSVGElement>('svg.recharts-surface') ?? null
  const savePng = async () => {
    const chart = svg()
    if (chart) download(`${name}.png`, await pngOf(chart))
  }
  const saveSvg = () => {
    const chart = svg()
    if (chart) download(`${name}.svg`, new Blob([standaloneSvg(chart)], { type: 'image/svg+xml' }))
  }
  // The mark tells spreadsheets that the text is UTF-8.
  const saveCsv = () => download(`${name}.csv`, new Blob(['\ufeff', toCsv(table, money)], { type: 'text/csv' }))
  const of = `of ${description.label}`
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-faint">{children}</div>
      <div className="-mr-1.5 ml-auto flex">
        {picture && (
          <>
            <button type="button" className={link} aria-label={`PNG ${of}`} onClick={() => void savePng()}>
              PNG
            </button>
            <button type="button" className={link} aria-label={`SVG ${of}`} onClick={saveSvg}>
              SVG
            </button>
          </>
        )}
        <button type="button" className={link} aria-label={`CSV ${of}`} onClick={saveCsv}>
          CSV
        </button>
        <SqlDialog asked={{ description, question }} className={link} />
      </div>
    </div>
  )
}
