import { createWriteStream, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { isFullDisk } from '../full-disk.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'

/** Files that came in with a form, kept on disk until `remove` is called, and the form's other fields. */
export type Upload = { paths: string[]; fields: Record<string, string>; remove: () => Promise<void> }

const placeOf = (folder: string): string => join(folder, 'uploads')
const longestName = 120

/** The name a file came with, made safe to keep: no folder, no control characters, not hidden, not endless. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}/:*?"<>|]/gu, '_')
    .replace(/^\.+/, '')
  return plain.slice(-longestName) || 'upload'
}

/** Takes away what a server that was killed left of its uploads. */
export const removeOldUploads = (folder: string): void => rmSync(placeOf(folder), { recursive: true, force: true })

/** Writes each file as it arrives, into a folder of its own so that two may have the same name. */
async function keep(stream: BusboyFileStream, folder: string, name: string): Promise<string> {
  const path = join(folder, safeName(name))
  await mkdir(folder)
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
  return path
}

async function readForm(request: Request, place: string): Promise<{ paths: string[]; fields: Record<string, string> }> {
  const writing: Promise<string>[] = []
  const fields: Record<string, string> = {}
  const form = new Busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' } })
  form.on('file', (field, stream, name) => {
    if (field !== 'files' || !name) return stream.resume()
    const written = keep(stream, join(place, String(writing.length)), name)
    written.catch((error: Error) => form.destroy(error)) // a full disk ends the reading too
    return writing.push(written)
  })
  form.on('field', (field, value) => {
    fields[field] = value
  })
  if (request.body !== null) await pipeline(request.body, form)
  return { paths: await Promise.all(writing), fields }
}

/** What a person can do about a form that could not be read; undefined when it is none of their business. */
function mendable(error: unknown): UserError | undefined {
  if (!(error instanceof Error)) return undefined
  if (isFullDisk(error)) return new UserError(sentence('disk.full-upload'))
  if (/multipart|boundary/i.test(error.message))
    return new UserError(sentence('upload.unreadable', { why: error.message }))
  return undefined
}

const isForm = (request: Request): boolean =>
  /^multipart\/form-data\s*;.*boundary=/i.test(request.headers.get('content-type') ?? '')

/** Streams the files of a multipart request (field `files`) to disk, whatever their size. */
export async function receiveUpload(request: Request, folder: string): Promise<Upload> {
  if (!isForm(request)) throw new UserError(sentence('upload.no-form'))
  await mkdir(placeOf(folder), { recursive: true })
  const place = await mkdtemp(join(placeOf(folder), 'upload-'))
  const remove = () => rm(place, { recursive: true, force: true })
  try {
    const upload = { ...(await readForm(request, place)), remove }
    if (upload.paths.length === 0) throw new UserError(sentence('upload.no-file'))
    return upload
  } catch (error) {
    await remove()
    throw mendable(error) ?? error
  }
}
