import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { z } from 'zod'
import { schemaFault } from '../schema-fault.ts'
import { UserError } from '../user-error.ts'
import type { Terminal } from './terminal.ts'

/** The text of a file, or of standard input for `-`. */
export async function readText(file: string, { input }: Terminal): Promise<string> {
  const content = file === '-' ? await text(input) : await readFile(file, 'utf8').catch(() => null)
  if (content === null) throw new UserError(`The file ${file} cannot be read. Name one that is there.`)
  return content
}

/** A value as its schema has it; a UserError with the schema's own words for what is wrong. */
export function parseAs<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw schemaFault(parsed.error, 'It is not understood')
}

/** A JSON file as its schema has it. */
export async function readJson<Value>(file: string, schema: z.ZodType<Value>, terminal: Terminal): Promise<Value> {
  const content = await readText(file, terminal)
  try {
    return parseAs(schema, JSON.parse(content))
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
