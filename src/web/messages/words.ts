import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl'
import type { ReactNode } from 'react'
import type { catalog } from '../../catalog/index.ts'
import type { Scheme, Segment } from '../../catalog/rfm/scheme.ts'
import type { MetricDescription } from '../../contract/metrics.ts'
import type { english } from '../../sentences/english/index.ts'
import type { Said } from '../../sentences/said.ts'
import { daySchema } from '../../sql/day.ts'
import type { en } from './en/index.ts'

export type MessageId = keyof typeof en
export type MetricId = keyof typeof catalog
/** The same messages in another language: one that is missing or too many does not compile. */
export type Translation<Messages> = { readonly [Id in keyof Messages]: string }

/** What fills the places of a message: `{ count: 3 }` for "{count, plural, …}". */
export type MessageValues = Readonly<Record<string, string | number>>

/** Everything that the page says in one language; `metrics` where the server's own words of the catalogue are replaced. */
export type Catalogue = {
  /** In English some come later, with their pages (`language.ts`). */
  messages: Partial<Translation<typeof en>>
  metrics?: Readonly<Record<MetricId, MetricWords>>
  schemes?: SchemeWords
  /** By their ids; absent where the server's English is meant. */
  formats?: Readonly<Record<string, FormatWords>>
  /** What the server says in sentences; absent where its English is meant. */
  sentences?: Translation<typeof english>
}

/** The words and the forms of numbers, days and lists of one language. Pure functions take it as their last argument. */
export type Words = {
  say: (id: MessageId, values?: MessageValues) => string
  /** Joins parts as the language does: "a, b and c". */
  list: (parts: readonly string[]) => string
  intl: IntlShape<ReactNode>
  /** A metric with its words (label, definition, columns, names) in this language. */
  metric: (metric: MetricDescription) => MetricDescription
  /** A scheme with its words in this language, where it is one that everyone has; a shop's own speaks as the shop wrote it. */
  scheme: <Kind extends Scheme>(scheme: Kind) => Kind
  /** The words of a format of files in this language; undefined where those of the server are meant. */
  format: (id: string) => FormatWords | undefined
  /** A sentence of the server, said anew from what it is made of; as it came where that is not told or not known. */
  sentence: (text: string, said: Said | undefined) => string
}

const isPlain = (message: unknown): message is string => typeof message === 'string' && !/[{<]/.test(message)

/** The words of a catalogue; `locale` (BCP 47) decides how numbers and days are written. */
export function wordsOf(
  locale: string,
  { messages, metrics, schemes, formats = {}, sentences: translated }: Catalogue,
): Words {
  const sentences = new Map(Object.entries(translated ?? {}).map(([id, message]) => [saidId(id), message]))
  const every = { ...messages, ...Object.fromEntries(sentences) }
  const intl = createIntl<ReactNode>({ locale, defaultLocale: locale, messages: every }, createIntlCache())
  const metricWords: ReadonlyMap<string, MetricWords> = new Map(Object.entries(metrics ?? {}))
  return {
    intl,
    // What has no places is said as it stands: the built page has a parsed form of the others only.
    say: (id, values) => {
      const message = messages[id]
      return isPlain(message) ? message : intl.formatMessage({ id }, values)
    },
    list: (parts) => intl.formatList(parts, { type: 'conjunction' }),
    metric: (metric) => inWordsOf(metricWords.get(metric.id), metric),
    scheme: (scheme) => schemeInWords(schemes, scheme),
    format: (id) => formats[id],
    sentence: (text, said) =>
      said !== undefined && sentences.has(saidId(said.id))
        ? String(intl.formatMessage({ id: saidId(said.id) }, daysWritten(said.values, intl)))
        : text,
  }
}

/** The id of a sentence among the messages of the page, none of which has a colon. */
const saidId = (id: string): string => `said:${id}`

const daysWritten = (values: Said['values'], { formatDate }: IntlShape<ReactNode>): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([place, value]) => [
      place,
      daySchema.safeParse(value).success ? formatDate(value, { dateStyle: 'long', timeZone: 'UTC' }) : value,
    ]),
  )

/** A metric's words in another language: its columns by name, and the words for their values. */
export type MetricWords = {
  label: string
  description: string
  columns: Readonly<Record<string, string>>
  names?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

function inWordsOf(words: MetricWords | undefined, metric: MetricDescription): MetricDescription {
  if (words === undefined) return metric
  const columns = metric.columns.map((column) => ({
    ...column,
    label: words.columns[column.name] ?? column.label,
    ...(column.names && { names: { ...column.names, ...words.names?.[column.name] } }),
  }))
  return { ...metric, label: words.label, description: words.description, columns }
}

/** A format's words in another language: its columns by name, its rules in the order of the server's. */
export type FormatWords = {
  label: string
  about: string
  columns: Readonly<Record<string, string>>
  rules: readonly string[]
}

/** The words of the built-in schemes in another language: names by scheme, and the segments' words by the English ones. */
export type SchemeWords = {
  names: Readonly<Record<string, string>>
  said: Readonly<Record<string, string>>
}

function schemeInWords<Kind extends Scheme>(words: SchemeWords | undefined, scheme: Kind): Kind {
  const name = words?.names[scheme.id]
  if (words === undefined || name === undefined) return scheme
  const inWords = (english: string): string => words.said[english] ?? english
  const segments = scheme.segments.map(
    (segment): Segment => ({
      ...segment,
      label: inWords(segment.label),
      description: inWords(segment.description),
      action: inWords(segment.action),
    }),
  )
  return { ...scheme, name, segments }
}
