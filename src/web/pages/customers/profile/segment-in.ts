import { outOfWindow, type Scheme } from '../../../../catalog/rfm/scheme.ts'
import type { Words } from '../../../messages/words.ts'

/** The words and the colour token of a segment; null of nobody's. */
export function segmentIn(
  scheme: Scheme,
  segment: string | null,
  words: Words,
): { label: string; colour: string | undefined } | null {
  if (segment === null) return null
  const found = words.scheme(scheme).segments.find(({ key }) => key === segment)
  if (found !== undefined) return { label: found.label, colour: `segment-${found.colour}` }
  return { label: segment === outOfWindow ? words.say('rfm.out-of-window') : segment, colour: undefined }
}
