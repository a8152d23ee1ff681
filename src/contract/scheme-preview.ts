import { z } from 'zod'
import { axes } from '../catalog/rfm/scheme.ts'
import type { SchemeFault } from '../catalog/rfm/scheme-faults.ts'
import { answerSchema } from './metrics.ts'

const axis = z.enum(axes)
/** The fault as a clause in English. */
const words = z.string()

/**
 * `POST /api/schemes` with a SchemeDraft keeps a new scheme and answers `201` with it; with `id` beside it a new version of
 * that one. A scheme with faults is refused (400) with them all in the sentence.
 */
const toldFaultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bin-count'), axis, bins: z.int(), words }),
  z.object({ kind: z.literal('not-ascending'), axis, cutPoints: z.array(z.int()), words }),
  z.object({ kind: z.literal('missing'), codes: z.array(z.string()), words }),
  z.object({ kind: z.literal('doubled'), code: z.string(), segments: z.array(z.string()), words }),
  z.object({ kind: z.literal('unknown'), code: z.string(), segment: z.string(), words }),
  z.object({ kind: z.literal('same-key'), key: z.string(), words }),
  z.object({ kind: z.literal('same-label'), label: z.string(), words }),
  z.object({ kind: z.literal('reserved-key'), key: z.string(), words }),
]) satisfies z.ZodType<SchemeFault>
export type ToldFault = z.output<typeof toldFaultSchema>

/**
 * `POST /api/schemes/preview?from&to&channel…` with a SchemeDraft: what it would show. Codes in no segment count as the
 * segment `unassigned`, so that a half-painted scheme can be seen; null answers when the axes are at fault.
 */
export const schemePreviewSchema = z.object({
  faults: z.array(toldFaultSchema),
  answers: z.object({ matrix: answerSchema, segments: answerSchema, bins: answerSchema }).nullable(),
})
export type SchemePreview = z.output<typeof schemePreviewSchema>
