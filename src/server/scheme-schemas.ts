import { z } from '@hono/zod-openapi'
import { axes, schemeDraftSchema, schemeSchema } from '../catalog/rfm/scheme.ts'
import type { ListedScheme, SchemePreview, ToldFault } from './contract.ts'
import { answerSchema } from './schemas.ts'

export const listedSchemeSchema = schemeSchema
  .extend({
    isBuiltIn: z.boolean(),
    isHidden: z.boolean(),
    versions: z.array(z.object({ version: z.int(), savedAt: z.string().nullable() })),
  })
  .openapi('ListedScheme') satisfies z.ZodType<ListedScheme>

/** A scheme to keep; with `id` as the next version of that one. */
export const schemeToSaveSchema = schemeDraftSchema.extend({ id: z.string().exactOptional() }).openapi('SchemeToSave')

export const hiddenSchema = z.object({ hidden: z.string() }).openapi('HiddenScheme')

const axis = z.enum(axes)
const words = z.string()
const toldFaultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bin-count'), axis, bins: z.int(), words }),
  z.object({ kind: z.literal('not-ascending'), axis, cutPoints: z.array(z.int()), words }),
  z.object({ kind: z.literal('missing'), codes: z.array(z.string()), words }),
  z.object({ kind: z.literal('doubled'), code: z.string(), segments: z.array(z.string()), words }),
  z.object({ kind: z.literal('unknown'), code: z.string(), segment: z.string(), words }),
  z.object({ kind: z.literal('same-key'), key: z.string(), words }),
  z.object({ kind: z.literal('same-label'), label: z.string(), words }),
  z.object({ kind: z.literal('reserved-key'), key: z.string(), words }),
]) satisfies z.ZodType<ToldFault>

export const schemePreviewSchema = z
  .object({
    faults: z.array(toldFaultSchema),
    answers: z.object({ matrix: answerSchema, segments: answerSchema, bins: answerSchema }).nullable(),
  })
  .openapi('SchemePreview') satisfies z.ZodType<SchemePreview>
