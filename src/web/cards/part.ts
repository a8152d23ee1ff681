import type { contactChannels } from '../../catalog/names.ts'
import { type Described, narrowed } from '../charts/narrow.ts'
import type { Compared } from '../charts/table.ts'
import type { ScreenMetric } from '../charts/use-screen-metric.ts'
import type { Words } from '../messages/words.ts'

/** What of an answer a card shows, and of the one it is compared with. */
export type Part = Described & {
  comparison: Compared | undefined
  /** Which part it is, in words; null where it is the whole. */
  words: string | null
}

type Adapt = (answer: Described, isEarlier: boolean) => Described

/** The answer as a card shows it: made into other rows, and of one contact channel. */
export function partOf(
  { description, answer, compared }: Pick<ScreenMetric, 'description' | 'answer' | 'compared'>,
  adapt: Adapt,
  channel: keyof typeof contactChannels | null,
  { say }: Words,
): Part | undefined {
  if (answer === undefined) return undefined
  const of = (rows: Described['rows'], isEarlier: boolean): Described => {
    const adapted = adapt({ description, rows }, isEarlier)
    return channel === null ? adapted : narrowed(adapted, 'channel', channel)
  }
  return {
    ...of(answer.rows, false),
    comparison: compared && { ...compared, rows: of(compared.rows, true).rows },
    words: channel === null ? null : say(`channel.${channel}`),
  }
}
