import type { ToldEngagement } from '../contract/engagements.ts'
import { currencyDigits, inMainUnits } from '../currency.ts'
import { drawTable } from './table.ts'

const left = (label: string) => ({ label, align: 'left' as const })
const right = (label: string) => ({ label, align: 'right' as const })
const dash = '–'

type Counts = ToldEngagement['counts']

const peopleWith = (counts: Counts, outcomes: readonly string[]): number =>
  counts.reduce((sum, { outcome, people }) => sum + (outcomes.includes(outcome) ? people : 0), 0)

const channelOf = ({ channel }: ToldEngagement['draft']): string =>
  channel.kind === 'file' ? `file (${channel.format})` : channel.kind

/** Every engagement, a line each. */
export const drawEngagements = (engagements: readonly ToldEngagement[], locale: string | undefined): string =>
  drawTable(
    [
      right('Id'),
      left('Engagement'),
      left('Audience'),
      left('Channel'),
      left('State'),
      ...['Written to', 'Left out', 'Failed'].map(right),
    ],
    engagements.map(({ id, draft, audienceName, state, counts }) => [
      String(id),
      draft.name,
      audienceName ?? dash,
      channelOf(draft),
      state,
      ...[['sent', 'unconfirmed'], ['left-out'], ['failed']].map((outcomes) =>
        peopleWith(counts, outcomes).toLocaleString(locale),
      ),
    ]),
  )

const words: Readonly<Record<Counts[number]['outcome'], string>> = {
  queued: 'to be written to',
  sending: 'on its way',
  sent: 'written to',
  unconfirmed: 'perhaps written to',
  failed: 'failed',
  'left-out': 'left out',
  control: 'held back',
  stopped: 'not sent, since it was stopped',
}

/** What became, or would become, of everyone. */
export const drawCounts = (counts: Counts, locale: string | undefined): string =>
  drawTable(
    [left('Outcome'), left('Reason'), right('Customers')],
    counts.map(({ outcome, reason, people }) => [words[outcome], reason ?? '', people.toLocaleString(locale)]),
  )

type Result = NonNullable<ToldEngagement['result']>

const perHead = (figure: 'purchases' | 'revenue', value: number | null, { currency }: Result): string => {
  if (value === null) return dash
  if (figure === 'purchases') return value.toFixed(3)
  return `${inMainUnits(Math.round(value), currencyDigits(currency))}${currency === null ? '' : ` ${currency}`}`
}

function verdictOf({ upTo, reached, heldBack, revenue: { written, difference, from, to } }: Result): string {
  if (upTo === null) return 'Too early to tell: none of its days is over in the data.'
  if (reached === 0) return 'Nobody has been written to, so nothing tells what it brought.'
  if (heldBack === 0) return 'Nobody was held back, so nothing tells what it brought.'
  if (difference === null || from === null || to === null || (written === 0 && from === to)) {
    return 'Too early to tell: too few people have bought.'
  }
  if (from <= 0 && to >= 0) return 'The interval of the revenue holds 0: the difference may be chance.'
  return `With 95 % confidence it brought ${from > 0 ? 'more' : 'less'} revenue than not writing.`
}

/** Both groups per head, the difference, and how sure it is. */
export function drawResult(result: Result): string {
  const { from, to, upTo, isComplete } = result
  const soFar = isComplete || upTo === null ? '' : `, so far to ${upTo}`
  const rows = (['revenue', 'purchases'] as const).map((figure) => {
    const show = (value: number | null) => perHead(figure, value, result)
    const { written, heldBack, difference, from: low, to: high } = result[figure]
    return [figure, show(written), show(heldBack), show(difference), show(low), show(high)]
  })
  return [
    `Days ${from} to ${to}${soFar}; ${result.written} written to, ${result.heldBack} held back.`,
    drawTable(
      [left('Per head'), ...['Written to', 'Held back', 'Difference', '95 % from', '95 % to'].map(right)],
      rows,
    ),
    verdictOf(result),
  ].join('\n')
}
