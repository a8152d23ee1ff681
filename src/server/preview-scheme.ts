import type { SchemeDraft } from '../catalog/rfm/scheme.ts'
import { unsavedScheme } from '../catalog/rfm/unsaved-scheme.ts'
import type { SchemePreview } from '../contract/scheme-preview.ts'
import { UserError } from '../user-error.ts'
import { answerMetric } from './answer-metric.ts'
import type { House } from './house.ts'
import { type QuestionGiven, readQuestion } from './question.ts'
import { tellFaults } from './schemes.ts'

/** What a scheme would show of a day, and what keeps it from being saved. Nothing is kept. */
export async function previewScheme(
  house: House,
  draft: SchemeDraft,
  given: QuestionGiven,
  signal: AbortSignal,
): Promise<SchemePreview> {
  if (given.scheme !== undefined)
    throw new UserError('The scheme to preview is the body; leave "scheme" out of the address.')
  const question = await readQuestion(house, 'rfm-matrix', given)
  const faults = tellFaults(draft)
  if (faults.some(({ kind }) => kind === 'bin-count' || kind === 'not-ascending' || kind === 'same-key')) {
    return { faults, answers: null }
  }
  const asking = { signal, unsaved: unsavedScheme(draft) }
  const [matrix, segments, bins] = await Promise.all([
    answerMetric(house, 'rfm-matrix', question, asking),
    answerMetric(house, 'rfm-segments', question, asking),
    answerMetric(house, 'rfm-bins', question, asking),
  ])
  return { faults, answers: { matrix, segments, bins } }
}
