import { codesOf, type Scheme, type SchemeDraft, type Segment } from './scheme.ts'

/** What an answer calls the segment of the codes that a scheme being painted has in no segment yet. */
export const unassigned = 'unassigned'

/** Each segment with the codes that the scheme knows and no segment before it has. */
function eachCodeOnce(draft: SchemeDraft): Segment[] {
  const left = new Set(codesOf(draft))
  return draft.segments.map((segment) => {
    const codes = [...new Set(segment.codes)].filter((code) => left.has(code))
    for (const code of codes) left.delete(code)
    return { ...segment, codes }
  })
}

/**
 * A scheme that can be asked for out of one that is still being made: of a code in several segments the first has it, and
 * those in none make a segment of their own. Its axes must be without faults.
 */
export function unsavedScheme(draft: SchemeDraft): Scheme {
  const segments = eachCodeOnce(draft)
  const held = new Set(segments.flatMap(({ codes }) => codes))
  const codes = codesOf(draft).filter((code) => !held.has(code))
  const rest: Segment = {
    key: unassigned,
    label: 'In no segment yet',
    colour: 'lost',
    description: '',
    action: '',
    codes,
  }
  return { id: 'unsaved', version: 0, ...draft, segments: codes.length > 0 ? [...segments, rest] : segments }
}
