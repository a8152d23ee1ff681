import { type ReactNode, useId, useRef } from 'react'
import type { Grain } from '../../sql/day.ts'
import { useProject } from '../api.ts'
import { DefinitionButton } from '../controls/DefinitionButton.tsx'
import { ErrorNotice } from '../controls/ErrorNotice.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import { Skeleton } from '../controls/Skeleton.tsx'
import { useIsTable, useScreen } from '../controls/use-screen.ts'
import { useWords } from '../messages/language.ts'
import { CardFoot } from './CardFoot.tsx'
import type { LegendEntry } from './legend-entry.ts'
import { RuleNotes } from './RuleNotes.tsx'
import { TableView } from './TableView.tsx'
import type { Table } from './table.ts'
import type { ScreenMetric } from './use-screen-metric.ts'

/** What a card shows once its answer is there. */
export type View = {
  table: Table
  isEmpty: boolean
  picture: ReactNode
  /** What the colours of a drawing are; a picture without one (a table) is not saved as PNG or SVG. */
  legend?: readonly LegendEntry[]
  /** What of the answer is shown, where a choice leaves something out: "E-mail". */
  part?: string
  /** The width of the table's buckets, where it is not the answer's. */
  grain?: Grain
}

type Props = {
  /** The card's name in the address. */
  card: string
  asked: ScreenMetric
  /** Undefined while nothing has been answered yet. */
  view: View | undefined
  /** How tall the picture will be, so that loading keeps the layout. */
  height: number
  /** Its place among the page's headings. */
  heading?: 'h2' | 'h3'
  /** The word for the picture on the switch: "Chart", "Grid", "List". */
  pictureWord?: string
  emptyWords: string
  /** Choices that change the picture, in the card's head. */
  choices?: ReactNode
  /** The choices are few enough to stand beside the title of a narrow card. */
  areChoicesShort?: boolean
  /** The choices change the table too, so they stand beside it as well. */
  areChoicesKept?: boolean
  /** Its title, where it shows something else of the metric than the metric's own chart does. */
  title?: string
  /** What stands at the bottom left, under the picture or under the table. */
  foot?: (asTable: boolean) => ReactNode
  className?: string
}

/** A chart and everything around it: definition, switch to its table, states, downloads, SQL. */
export function ChartCard(props: Props) {
  const { card, asked, className = '', heading: Heading = 'h3' } = props
  const heading = useId()
  const asTable = useIsTable(card)
  const { title = asked.description.label } = props
  return (
    <section aria-labelledby={heading} aria-busy={asked.isStale} className={`card flex flex-col ${className}`}>
      <header className="@container mb-3">
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
          <div className="flex items-center gap-1.5">
            <Heading id={heading} className="!text-[13px] !font-semibold !tracking-normal">
              {title}
            </Heading>
            <DefinitionButton metric={asked.description} />
          </div>
          <HeadControls {...props} title={title} asTable={asTable} />
        </div>
      </header>
      <CardBody {...props} title={title} asTable={asTable} />
    </section>
  )
}

type PartProps = Props & { title: string; asTable: boolean }

/** From which width of the card on its choices stand beside its title. */
const beside = {
  short: { choices: '@min-[470px]:order-none @min-[470px]:ml-auto @min-[470px]:w-auto', view: '@min-[470px]:ml-0' },
  long: { choices: '@min-[620px]:order-none @min-[620px]:ml-auto @min-[620px]:w-auto', view: '@min-[620px]:ml-0' },
}

/** Choices stay where there is nothing to show, or not yet: another one may have something, and the focus is on them. */
function HeadControls(props: PartProps) {
  const { card, asked, view, title, asTable, choices, areChoicesShort, areChoicesKept } = props
  const hasViews = asked.error === null && view?.isEmpty !== true
  const { say } = useWords()
  const { pictureWord = say('charts.chart') } = props
  const { setTable } = useScreen()
  const hasChoices = choices !== undefined && (areChoicesKept || !asTable || !hasViews)
  const place = areChoicesShort ? beside.short : beside.long
  return (
    <>
      {hasChoices && <div className={`order-last w-full ${place.choices}`}>{choices}</div>}
      {hasViews && (
        <div className={`ml-auto print:hidden ${hasChoices ? place.view : ''}`}>
          <Segmented
            label={say('charts.show-as', { title })}
            options={{ chart: pictureWord, table: say('charts.table') }}
            value={asTable ? 'table' : 'chart'}
            onChange={(option) => setTable(card, option === 'table')}
          />
        </div>
      )}
    </>
  )
}

function CardBody({ asked, view, height, title, asTable, emptyWords, foot }: PartProps) {
  const project = useProject()
  const { say } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const { answer, error, isStale, retry } = asked
  if (error) return <ErrorNotice title={say('fault.not-loaded', { what: title })} error={error} onRetry={retry} />
  if (!view) return <Waiting height={height} />
  if (view.isEmpty) return <p className="text-[13px] text-soft">{emptyWords}</p>
  return (
    <>
      <div ref={place} className={`flex-1 transition-opacity ${isStale ? 'opacity-50' : ''}`}>
        {asTable ? (
          <TableView
            label={say('charts.as-table', { title })}
            table={view.table}
            money={project}
            grain={view.grain ?? answer?.period.grain ?? 'day'}
            maxHeight={Math.max(320, height)}
          />
        ) : (
          view.picture
        )}
      </div>
      <CardFoot asked={asked} title={title} view={view} project={project} place={place} asTable={asTable}>
        {foot?.(asTable)}
      </CardFoot>
      <RuleNotes rules={answer?.rules} />
    </>
  )
}

/** Holds the place of the picture and of the foot under it. */
function Waiting({ height }: { height: number }) {
  const { say } = useWords()
  return (
    <div role="status">
      <span className="sr-only">{say('shell.loading')}</span>
      <span className="block" style={{ height }}>
        <Skeleton className="h-full" />
      </span>
      <span className="mt-3 block h-6" />
    </div>
  )
}
