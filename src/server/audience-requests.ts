import { z } from 'zod'
import type { CustomerFilter } from '../catalog/people/filter.ts'
import { readFilter } from '../catalog/people/who.ts'

const audienceNameSchema = z
  .string({ error: 'An audience needs a name' })
  .trim()
  .min(1, 'The name of an audience must not be empty')
  .max(100, 'The name of an audience is 100 characters long at most')

/** A filter, with what is wrong with it in a sentence, at whatever depth. */
const filterSchema = z.unknown().transform((given, context): CustomerFilter => {
  const read = readFilter(given)
  if ('who' in read) return read.who
  context.addIssue(read.fault.replace(/\.$/, ''))
  return z.NEVER
})

export const audienceToMakeSchema = z.strictObject({
  name: audienceNameSchema,
  who: filterSchema,
  isFixed: z.boolean().default(false),
})

export const audienceRenameSchema = z.strictObject({ name: audienceNameSchema })
