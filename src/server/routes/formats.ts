import { createRoute, z } from '@hono/zod-openapi'
import { type KnownFormat, knownFormatSchema } from '../../contract/formats.ts'
import { formats } from '../../import/formats/index.ts'
import { taggedJson } from '../tagged.ts'
import { type App, json, unchanged } from './route.ts'

const known = createRoute({
  method: 'get',
  path: '/api/formats',
  summary: 'The files that an import recognises, with their columns and rules.',
  responses: { 200: json('The formats.', z.array(knownFormatSchema)), 304: unchanged },
})

const knownFormats = (): KnownFormat[] =>
  formats.map(({ id, label, about, columns, needsOneOf, rules }) => ({
    id,
    label,
    about,
    columns: columns
      .filter(({ isRepeated }) => !isRepeated)
      .map(({ name, isRequired, meaning }) => ({ name, isRequired, meaning })),
    needsOneOf: needsOneOf.map((group) => [...group]),
    rules: [...rules],
  }))

export function addFormatsRoute(app: App): void {
  app.openapi(known, (c) => taggedJson(c, knownFormats()))
}
