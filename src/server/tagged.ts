import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** A tag for a text that is cheap to make. */
const tagOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24)

const withoutWeakness = (tag: string): string => tag.trim().replace(/^W\//, '')

/** Whether the asker already holds the answer of this tag. */
export function holdsAlready(c: Context, tag: string): boolean {
  const held = c.req.header('If-None-Match')
  if (held === undefined) return false
  return held.trim() === '*' || held.split(',').some((one) => withoutWeakness(one) === `"${tag}"`)
}

/** Marks what follows with its tag, to be asked again with it each time. Weak, since the bytes depend on compression. */
export function mark(c: Context, tag: string): void {
  c.header('ETag', `W/"${tag}"`)
  c.header('Cache-Control', 'private, no-cache')
}

/** 304 with nothing in it. */
export function notModified(c: Context, tag: string): Response {
  mark(c, tag)
  return c.body(null, 304)
}

function textAsJson(c: Context, text: string): Response {
  c.header('Content-Type', 'application/json')
  c.header('Content-Length', String(Buffer.byteLength(text)))
  return c.body(text)
}

/** A JSON answer that says its length: what is short is not worth compressing, which nothing else tells. */
export const sizedJson = (c: Context, body: object): Response => textAsJson(c, JSON.stringify(body))

/** A JSON answer under a tag of its own text, or 304 when the asker holds it. */
export function taggedJson(c: Context, body: object): Response {
  const text = JSON.stringify(body)
  const tag = tagOf(text)
  if (holdsAlready(c, tag)) return notModified(c, tag)
  mark(c, tag)
  return textAsJson(c, text)
}
