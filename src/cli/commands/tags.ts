import { readFile } from 'node:fs/promises'
import { text as wholeText } from 'node:stream/consumers'
import type { TagChange, TagCount } from '../../contract/tags.ts'
import { createTag, listTags, mergeInto, removeTag, renameTo, tagPeople } from '../../server/edit-tags.ts'
import type { House } from '../../server/house.ts'
import { tagSchema } from '../../server/tag-schema.ts'
import { UserError } from '../../user-error.ts'
import { askTagChange, askTags } from '../ask-server.ts'
import { inData } from '../in-data.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export type TagsFlags = { data?: string; json?: boolean; file?: string }

/** One edit: what is asked of a server, or done here. */
type TagEdit = {
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: object
  here: (house: House) => Promise<TagChange>
}

const customers = (count: number, locale: string | undefined): string =>
  `${count.toLocaleString(locale)} ${count === 1 ? 'customer' : 'customers'}`

function showChange({ tag, changed, unchanged, unknown }: TagChange, locale: string | undefined): string {
  const others = unchanged > 0 ? `; for ${customers(unchanged, locale)} it was so already` : ''
  const nobody = unknown.length > 0 ? [`No customer bears: ${unknown.join(', ')}`] : []
  return [`"${tag}": ${customers(changed, locale)} changed${others}.`, ...nobody].join('\n')
}

async function run({ method, path, body, here }: TagEdit, flags: TagsFlags, terminal: Terminal): Promise<void> {
  const change = await inData(flags, terminal, (server) => askTagChange(server, method, path, body), here)
  terminal.print(flags.json ? JSON.stringify(change, null, 2) : showChange(change, terminal.locale))
}

function readTag(given: string): string {
  const tag = tagSchema.safeParse(given)
  if (tag.success) return tag.data
  throw new UserError(`${tag.error.issues[0]?.message}.`)
}

const under = (tag: string, rest = ''): string => `/${encodeURIComponent(tag)}${rest}`

/** Customers named in the command, and those of a file, one a line. */
async function readNames(given: readonly string[], { file }: TagsFlags, { input }: Terminal): Promise<string[]> {
  if (file === undefined) return [...given]
  const content = file === '-' ? await wholeText(input) : await readFile(file, 'utf8').catch(() => null)
  if (content === null) throw new UserError(`The file ${file} cannot be read. Name one with a customer on each line.`)
  return [...given, ...content.split('\n')].map((name) => name.trim()).filter((name) => name !== '')
}

function drawCounts(tags: readonly TagCount[], locale: string | undefined): string {
  const headings = [
    { label: 'Tag', align: 'left' as const },
    ...['Customers', '30 days before', 'Difference'].map((label) => ({ label, align: 'right' as const })),
  ]
  const rows = tags.map(({ tag, customers: held, before, difference }) => [
    tag,
    ...[held, before, difference].map((count) => count.toLocaleString(locale)),
  ])
  return drawTable(headings, rows)
}

/** `regulars tags`: every tag with its customers. */
export async function tags(flags: TagsFlags, terminal: Terminal): Promise<void> {
  const counts = await inData(flags, terminal, askTags, listTags)
  terminal.print(flags.json ? JSON.stringify(counts, null, 2) : drawCounts(counts, terminal.locale))
}

/** `regulars tags create TAG`. */
export function createCommand(given: string, flags: TagsFlags, terminal: Terminal): Promise<void> {
  const tag = readTag(given)
  return run(
    { method: 'POST', path: '', body: { tag }, here: (house) => createTag(house, tag, undefined) },
    flags,
    terminal,
  )
}

/** `regulars tags rename TAG NAME`. */
export function renameCommand(tag: string, given: string, flags: TagsFlags, terminal: Terminal): Promise<void> {
  const name = readTag(given)
  const here = (house: House) => renameTo(house, tag, name)
  return run({ method: 'PATCH', path: under(tag), body: { name }, here }, flags, terminal)
}

/** `regulars tags merge TAG INTO`. */
export function mergeCommand(tag: string, into: string, flags: TagsFlags, terminal: Terminal): Promise<void> {
  const here = (house: House) => mergeInto(house, tag, into)
  return run({ method: 'POST', path: under(tag, '/merge'), body: { into }, here }, flags, terminal)
}

/** `regulars tags remove TAG`. */
export const removeCommand = (tag: string, flags: TagsFlags, terminal: Terminal): Promise<void> =>
  run({ method: 'DELETE', path: under(tag), here: (house) => removeTag(house, tag) }, flags, terminal)

/** `regulars tags add TAG CUSTOMER…` and `regulars tags end TAG CUSTOMER…`. */
export async function peopleCommand(
  action: 'add' | 'end',
  tag: string,
  given: readonly string[],
  flags: TagsFlags,
  terminal: Terminal,
): Promise<void> {
  const names = await readNames(given, flags, terminal)
  if (names.length === 0) throw new UserError('Name at least one customer: by id, e-mail or phone, or with --file.')
  const here = (house: House) => tagPeople(house, tag, action, { names })
  await run({ method: 'POST', path: under(tag, `/${action}`), body: { names }, here }, flags, terminal)
}
