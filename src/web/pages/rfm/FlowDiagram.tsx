import { Sankey } from 'recharts'
import { useWidth } from '../../charts/use-width.ts'
import { formatCount, formatPercent } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'
import { type Margin, type Move, type TransitionModel, wordsOfMove } from './prepare-transition.ts'

type Props = { label: string; model: TransitionModel; height: number }

type End = { name: string; margin: Margin; colour: string; isOrigin: boolean }

/** The segments that somebody is in, those of the first day before those of the last. */
function endsOf({ rows, destinations, from, to }: TransitionModel): End[] {
  const endOf = (margin: Margin, isOrigin: boolean): End => {
    const { names = {}, colours = {} } = isOrigin ? from : to
    const { segment } = margin
    return { name: names[segment] ?? segment, margin, colour: colours[segment] ?? 'unknown', isOrigin }
  }
  return [
    ...rows.map(({ origin }) => endOf(origin, true)),
    ...destinations.map((margin) => endOf(margin, false)),
  ].filter(({ margin }) => margin.customers > 0)
}

const narrowest = 620
const labelRoom = 150
const nodePadding = 8

type BandProps = {
  model: TransitionModel
  move: Move
  colour: string
  path: string
  thickness: number
}

/** People who went the same way, as a band as thick as they are many. */
function Band({ model, move, colour, path, thickness }: BandProps) {
  const words = useWords()
  const told = `${wordsOfMove(model, move)}: ${formatCount(move.customers, words)}`
  const share = move.share === null ? '' : ` (${formatPercent(move.share, words)})`
  return (
    <PeopleLink people={move.people} label={told} className="flow-band">
      <path
        d={path}
        fill="none"
        stroke={`var(--${colour})`}
        strokeWidth={Math.max(1, thickness)}
        className="[a:hover>&]:[stroke-opacity:0.85] [a:focus-visible>&]:[stroke-opacity:0.95]"
        strokeOpacity={move.from === move.to ? 0.28 : 0.5}
      >
        <title>
          {told}
          {share}
        </title>
      </path>
    </PeopleLink>
  )
}

type NodeProps = { end: End; x: number; y: number; width: number; height: number }

function EndOfFlow({ end: { name, margin, colour, isOrigin }, x, y, width, height }: NodeProps) {
  const words = useWords()
  return (
    <g>
      <rect x={x} y={y} width={width} height={Math.max(1, height)} rx={2} fill={`var(--${colour})`} />
      <text
        x={isOrigin ? x - 8 : x + width + 8}
        y={y + height / 2}
        textAnchor={isOrigin ? 'end' : 'start'}
        dominantBaseline="central"
        fontSize={12}
        fill="var(--ink)"
      >
        {name} <tspan fill="var(--soft)">{formatCount(margin.customers, words)}</tspan>
      </text>
    </g>
  )
}

/** The moves as bands from where people were, at the left, to where they are. */
export function FlowDiagram({ label, model, height }: Props) {
  const [place, width] = useWidth()
  const nodes = endsOf(model)
  const moves = model.rows.flatMap(({ moves: own }) => own).filter(({ customers }) => customers > 0)
  const placeOf = (segment: string, isOrigin: boolean): number =>
    nodes.findIndex((end) => end.isOrigin === isOrigin && end.margin.segment === segment)
  const links = moves.map((move) => ({
    source: placeOf(move.from, true),
    target: placeOf(move.to, false),
    value: move.customers,
  }))
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <div ref={place} style={{ height, minWidth: narrowest }}>
        {width > 0 && (
          <Sankey
            width={width}
            height={height}
            data={{ nodes, links }}
            sort={false}
            iterations={0}
            verticalAlign="top"
            nodeWidth={10}
            nodePadding={nodePadding}
            margin={{ top: 8, bottom: 8, left: labelRoom, right: labelRoom }}
            accessibilityLayer={false}
            node={({ index, x, y, width: wide, height: tall }) => {
              const end = nodes[index]
              return end ? <EndOfFlow end={end} x={x} y={y} width={wide} height={tall} /> : <g />
            }}
            link={({ index, sourceX, sourceY, sourceControlX, targetX, targetY, targetControlX, linkWidth }) => {
              const move = moves[index]
              if (move === undefined) return <g />
              return (
                <Band
                  model={model}
                  move={move}
                  colour={model.from.colours?.[move.from] ?? 'unknown'}
                  path={`M${sourceX},${sourceY} C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
                  thickness={linkWidth}
                />
              )
            }}
          />
        )}
      </div>
    </section>
  )
}
