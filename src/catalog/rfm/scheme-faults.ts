import {
  type Axis,
  type AxisRule,
  axes,
  axisNames,
  binCountOf,
  codesOf,
  fewestBins,
  mostBins,
  notYetSpender,
  outOfWindow,
  type SchemeDraft,
} from './scheme.ts'

/** What keeps a scheme from being saved. */
export type SchemeFault =
  | { kind: 'bin-count'; axis: Axis; bins: number }
  | { kind: 'not-ascending'; axis: Axis; cutPoints: number[] }
  | { kind: 'missing'; codes: string[] }
  | { kind: 'doubled'; code: string; segments: string[] }
  | { kind: 'unknown'; code: string; segment: string }
  | { kind: 'same-key'; key: string }
  | { kind: 'same-label'; label: string }
  | { kind: 'reserved-key'; key: string }

const isAscending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))

function axisFaults(axis: Axis, rule: AxisRule): SchemeFault[] {
  const bins = binCountOf(rule)
  if (bins < fewestBins || bins > mostBins) return [{ kind: 'bin-count', axis, bins }]
  if (rule.method === 'fixed' && !isAscending(rule.cutPoints)) {
    return [{ kind: 'not-ascending', axis, cutPoints: rule.cutPoints }]
  }
  return []
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

function nameFaults({ segments }: SchemeDraft): SchemeFault[] {
  const keys = segments.map(({ key }) => key)
  return [
    ...repeated(keys).map((key) => ({ kind: 'same-key' as const, key })),
    ...repeated(segments.map(({ label }) => label.toLowerCase())).map((label) => ({
      kind: 'same-label' as const,
      label,
    })),
    ...keys
      .filter((key) => key === outOfWindow || key === notYetSpender)
      .map((key) => ({ kind: 'reserved-key' as const, key })),
  ]
}

/** The segments that hold each code; one that names a code twice holds it once. */
function holdersOf({ segments }: SchemeDraft): Map<string, string[]> {
  const holders = new Map<string, string[]>()
  for (const { label, codes } of segments) {
    for (const code of new Set(codes)) holders.set(code, [...(holders.get(code) ?? []), label])
  }
  return holders
}

function coverFaults(draft: SchemeDraft): SchemeFault[] {
  const known = codesOf(draft)
  const isKnown = new Set(known)
  const holders = holdersOf(draft)
  const missing = known.filter((code) => !holders.has(code))
  const held = [...holders]
  return [
    ...(missing.length > 0 ? [{ kind: 'missing' as const, codes: missing }] : []),
    ...held
      .filter(([code, segments]) => isKnown.has(code) && segments.length > 1)
      .map(([code, segments]) => ({ kind: 'doubled' as const, code, segments })),
    ...held
      .filter(([code]) => !isKnown.has(code))
      .flatMap(([code, segments]) => segments.map((segment) => ({ kind: 'unknown' as const, code, segment }))),
  ]
}

/** Everything that keeps a scheme from being saved. What is wrong with an axis comes alone: its codes are not known yet. */
export function faultsOf(draft: SchemeDraft): SchemeFault[] {
  const ofAxes = axes.flatMap((axis) => axisFaults(axis, draft.axes[axis]))
  return [...ofAxes, ...nameFaults(draft), ...(ofAxes.length > 0 ? [] : coverFaults(draft))]
}

const codesNamed = 12

function missingWords(codes: readonly string[]): string {
  const named = codes.slice(0, codesNamed).join(', ')
  const more = codes.length > codesNamed ? ` and ${codes.length - codesNamed} more` : ''
  return codes.length === 1 ? `${named} is in no segment` : `${named}${more} are in no segment`
}

/** A fault as a clause for the person who can mend it. */
export function faultWords(fault: SchemeFault): string {
  switch (fault.kind) {
    case 'bin-count':
      return `${axisNames[fault.axis]} has ${fault.bins} bins; there must be ${fewestBins} to ${mostBins}`
    case 'not-ascending':
      return `the cut-points of ${axisNames[fault.axis]} are ${fault.cutPoints.join(', ')}; each must be larger than the one before`
    case 'missing':
      return missingWords(fault.codes)
    case 'doubled':
      return `${fault.code} is in more than one segment: ${fault.segments.join(', ')}`
    case 'unknown':
      return `${fault.code} in ${fault.segment} is no code of this scheme`
    case 'same-key':
      return `two segments have the key ${fault.key}`
    case 'same-label':
      return `two segments are called ${fault.label}`
    case 'reserved-key':
      return `${fault.key} cannot be the key of a segment: answers use it for those who are in none`
  }
}
