import { parse } from '@formatjs/icu-messageformat-parser'
import { type Plugin, parseSync } from 'vite'
import { z } from 'zod'

const catalogues = /\/src\/web\/messages\/(?:en|fr)\/(?:[\w-]+\/)?[\w-]+\.ts$/

const place = { start: z.number(), end: z.number() }
const literal = z.object({ type: z.literal('Literal'), value: z.string(), ...place })
const wholeTemplate = z
  .object({
    type: z.literal('TemplateLiteral'),
    quasis: z.tuple([z.object({ value: z.object({ cooked: z.string() }) })]),
    ...place,
  })
  .transform(({ start, end, quasis: [{ value }] }) => ({ start, end, value: value.cooked }))
const text = z.union([literal, wholeTemplate])

/** The texts of a catalogue that have places to fill, wherever they stand in the syntax tree. */
function messagesWithPlaces(node: unknown): { start: number; end: number; value: string }[] {
  if (typeof node !== 'object' || node === null) return []
  const { data: found } = text.safeParse(node)
  if (found !== undefined) return /[{<]/.test(found.value) ? [found] : []
  return Object.values(node).flatMap(messagesWithPlaces)
}

/** Puts the parsed form of every message with places where its text stood. */
function parsed(code: string, file: string): string {
  const texts = messagesWithPlaces(parseSync(file, code).program).toSorted((one, other) => other.start - one.start)
  return texts.reduce(
    (rest, { start, end, value }) => `${rest.slice(0, start)}${JSON.stringify(parse(value))}${rest.slice(end)}`,
    code,
  )
}

/** Parses the messages of the page while it is built, so that the parser of ICU messages does not travel with it. */
export const parseMessages = (): Plugin => ({
  name: 'parse-messages',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
  }),
  transform: (code, id) => (catalogues.test(id) ? { code: parsed(code, id), map: null } : undefined),
})
