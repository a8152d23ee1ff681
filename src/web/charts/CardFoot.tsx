import type { ReactNode, RefObject } from 'react'
import type { Project } from '../../contract/project.ts'
import { filtersInForce } from '../controls/filter-words.ts'
import { formatDay, formatPeriod } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'
import type { View } from './ChartCard.tsx'
import { hasCharts, pngOf, standaloneSvg } from './chart-picture.ts'
import { toCsv } from './csv.ts'
import { download } from './download.ts'
import { Legend } from './Legend.tsx'
import { SqlDialog } from './SqlDialog.tsx'
import type { ScreenMetric } from './use-screen-metric.ts'

type Props = {
  asked: ScreenMetric
  title: string
  view: View
  project: Project
  /** Where the picture is drawn. */
  place: RefObject<HTMLDivElement | null>
  asTable: boolean
  children?: ReactNode
}

const link = 'min-h-6 min-w-6 rounded-md px-1.5 py-0.5 text-xs text-faint hover:bg-paper hover:text-ink'

/** The days and filters of a picture, which the page around it says otherwise. */
function noteOf(
  { description, question }: ScreenMetric,
  { name }: Project,
  part: string | undefined,
  words: Words,
): string {
  const days = description.time === 'period' ? formatPeriod(question, words) : formatDay(question.to, words)
  const filters = filtersInForce(question, words).map(({ value }) => value)
  return [name, part, days, ...filters].filter((word) => word !== undefined).join(' · ')
}

/** The name of a file: the metric, what of it, and its days. */
function fileName({ description, question: { from, to } }: ScreenMetric, part: string | undefined): string {
  const plain = part
    ?.normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
  return [description.id, plain, from === to ? undefined : from, to].filter((word) => word !== undefined).join('-')
}

/** What stands under a chart: at the left what it shows, at the right the ways to take it along. */
export function CardFoot({ asked, title, view, project, place, asTable, children }: Props) {
  const { table, legend, part } = view
  const words = useWords()
  const name = fileName(asked, part)
  const labelOf = (form: string): string => words.say('charts.take', { form, title })
  const withPicture = (save: (svg: string) => void) => () => {
    const { current } = place
    if (current && hasCharts(current))
      save(standaloneSvg(current, { title, note: noteOf(asked, project, part, words), legend: legend ?? [] }))
  }
  const savePng = withPicture((svg) => void pngOf(svg).then((png) => download(`${name}.png`, png)))
  const saveSvg = withPicture((svg) => download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' })))
  // The mark tells spreadsheets that the text is UTF-8.
  const saveCsv = () => download(`${name}.csv`, new Blob(['\ufeff', toCsv(table, project)], { type: 'text/csv' }))
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3.5 gap-y-1.5 text-xs text-faint">
        {children}
        {!asTable && legend && <Legend entries={legend} />}
      </div>
      <div className="-mr-1.5 ml-auto flex print:hidden">
        {!asTable && legend && (
          <>
            <button type="button" className={link} aria-label={labelOf('PNG')} onClick={savePng}>
              {words.say('charts.png')}
            </button>
            <button type="button" className={link} aria-label={labelOf('SVG')} onClick={saveSvg}>
              {words.say('charts.svg')}
            </button>
          </>
        )}
        <button type="button" className={link} aria-label={labelOf('CSV')} onClick={saveCsv}>
          {words.say('charts.csv')}
        </button>
        <SqlDialog asked={asked} title={title} className={link} />
      </div>
    </div>
  )
}
