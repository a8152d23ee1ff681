import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import { english } from './english/index.ts'
import { type Said, saidSchema } from './said.ts'

/** The messages that Regulars says to people beside its pages: errors, notes and reasons of an import, why a column was guessed. */
export type SentenceId = keyof typeof english

/** The names in the braces of a message; a branch of a plural or a choice is never one bare word, so that it is no name. */
type PlaceOf<Message extends string> = Message extends `${string}{${infer After}`
  ? NameIn<After> | PlaceOf<After>
  : never
type NameIn<After extends string> = After extends `${infer Inside}}${string}` ? Name<FirstWord<Inside>> : never
type FirstWord<Inside extends string> = Inside extends `${infer Word},${string}` ? Word : Inside
type Name<Word extends string> = Word extends `${string}${' ' | '#' | '{'}${string}` | '' ? never : Word

type ValuesOf<Id extends SentenceId> = Readonly<Record<PlaceOf<(typeof english)[Id]>, string | number>>
type WithoutPlaces = { [Id in SentenceId]: PlaceOf<(typeof english)[Id]> extends never ? Id : never }[SentenceId]

/** A sentence for people: its English text, and what it is made of. It keeps both, so that what is stored reads well for ever. */
export type Sentence = { text: string; said: Said }

/** A sentence as it is kept or passed on: one that no catalogue has, or of an older Regulars, is English text alone. */
export type Told = { text: string; said?: Said | undefined }

/** The same where it comes from outside: from a file, another process, or a request. */
export const sentenceSchema = z.object({ text: z.string(), said: saidSchema }) satisfies z.ZodType<Sentence>

const formats = new Map<SentenceId, IntlMessageFormat>()

function formatOf(id: SentenceId): IntlMessageFormat {
  const known = formats.get(id)
  if (known !== undefined) return known
  const format = new IntlMessageFormat(english[id], 'en', undefined, { ignoreTag: true })
  formats.set(id, format)
  return format
}

/**
 * A sentence of the catalogue, to be made where it is said:
 *
 *     throw new UserError(sentence('file.absent', { path }))
 *
 * The English message stands in `english/`, the French one in `web/messages/fr/sentences/`; without either it does not compile.
 * A message that comes to need other values gets another id: kept reports name the old one.
 */
export function sentence<Id extends WithoutPlaces>(id: Id): Sentence
export function sentence<Id extends SentenceId>(id: Id, values: ValuesOf<Id>): Sentence
export function sentence(id: SentenceId, values: Said['values'] = {}): Sentence {
  return { text: String(formatOf(id).format(values)), said: { id, values } }
}

const isSentenceId = (id: string): id is SentenceId => Object.hasOwn(english, id)

/** The sentence of what was kept of one; null where the catalogue has no such message. */
export const sentenceOf = (said: Said): Sentence | null =>
  isSentenceId(said.id) ? { text: String(formatOf(said.id).format(said.values)), said } : null
