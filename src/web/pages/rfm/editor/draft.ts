import { keyFrom } from '../../../../catalog/rfm/key-from.ts'
import {
  type Axis,
  type AxisRule,
  codesOf,
  type SchemeDraft,
  type Segment,
  segmentColours,
} from '../../../../catalog/rfm/scheme.ts'

/** One thing that a person does to a scheme being made. */
export type Edit =
  | { do: 'name'; name: string }
  | { do: 'window'; windowMonths: number | null }
  | { do: 'axis'; axis: Axis; rule: AxisRule }
  /** Null leaves the codes in no segment. */
  | { do: 'paint'; codes: readonly string[]; segment: string | null }
  | {
      do: 'segment'
      key: string
      words: Partial<Pick<Segment, 'label' | 'colour' | 'description' | 'action' | 'codes'>>
    }
  | { do: 'add'; label: string }
  | { do: 'remove'; key: string }
  | { do: 'move'; key: string; by: -1 | 1 }

function painted(draft: SchemeDraft, codes: readonly string[], key: string | null): Segment[] {
  const isPainted = new Set(codes)
  return draft.segments.map((segment) => {
    const kept = segment.codes.filter((code) => !isPainted.has(code))
    return { ...segment, codes: segment.key === key ? [...kept, ...codes].toSorted().toReversed() : kept }
  })
}

/** Codes that are no codes any more go; those that come are in no segment, until somebody paints them. */
function withAxis(draft: SchemeDraft, axis: Axis, rule: AxisRule): SchemeDraft {
  const axes = { ...draft.axes, [axis]: rule }
  const known = new Set(codesOf({ axes }))
  const segments = draft.segments.map((segment) => ({
    ...segment,
    codes: segment.codes.filter((code) => known.has(code)),
  }))
  return { ...draft, axes, segments }
}

/** A new segment in the first colour that none has yet. */
function added({ segments }: SchemeDraft, label: string): Segment[] {
  const keys = segments.map(({ key }) => key)
  const colour = segmentColours.find((one) => segments.every((segment) => segment.colour !== one)) ?? segmentColours[0]
  return [...segments, { key: keyFrom(label, keys, 'segment'), label, colour, description: '', action: '', codes: [] }]
}

function moved(segments: readonly Segment[], key: string, by: -1 | 1): Segment[] {
  const place = segments.findIndex((segment) => segment.key === key)
  const [one, other] = [segments[place], segments[place + by]]
  if (one === undefined || other === undefined) return [...segments]
  return segments.map((segment) => (segment === one ? other : segment === other ? one : segment))
}

/** The scheme after an edit. Nothing is checked here: a half-made scheme is a scheme being made. */
export function edited(draft: SchemeDraft, edit: Edit): SchemeDraft {
  switch (edit.do) {
    case 'name':
      return { ...draft, name: edit.name }
    case 'window':
      return { ...draft, windowMonths: edit.windowMonths }
    case 'axis':
      return withAxis(draft, edit.axis, edit.rule)
    case 'paint':
      return { ...draft, segments: painted(draft, edit.codes, edit.segment) }
    case 'segment':
      return {
        ...draft,
        segments: draft.segments.map((one) => (one.key === edit.key ? { ...one, ...edit.words } : one)),
      }
    case 'add':
      return { ...draft, segments: added(draft, edit.label) }
    case 'remove':
      return { ...draft, segments: draft.segments.filter(({ key }) => key !== edit.key) }
    case 'move':
      return { ...draft, segments: moved(draft.segments, edit.key, edit.by) }
  }
}

/** What of a kept scheme a person decides. */
export const draftOf = ({ name, windowMonths, axes, segments }: SchemeDraft): SchemeDraft => ({
  name,
  windowMonths,
  axes,
  segments,
})

/** The segments that hold a code; several only where codes were typed. */
export const holdersOf = ({ segments }: SchemeDraft, code: string): Segment[] =>
  segments.filter(({ codes }) => codes.includes(code))
