import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../../catalog/rfm/scheme.ts'
import { faultsOf } from '../../../../catalog/rfm/scheme-faults.ts'
import { sixGroups } from '../../../../catalog/rfm/schemes/six-groups.ts'
import { standard11 } from '../../../../catalog/rfm/schemes/standard-11.ts'
import { draftOf, edited, holdersOf } from './draft.ts'

const draft = draftOf(sixGroups)
const keysOf = (code: string, of = draft) => holdersOf(of, code).map(({ key }) => key)

describe('edited', () => {
  it('paints codes into one segment and out of every other', () => {
    const after = edited(draft, { do: 'paint', codes: ['111', '333'], segment: 'loyal' })
    expect(keysOf('111', after)).toEqual(['loyal'])
    expect(keysOf('333', after)).toEqual(['loyal'])
    expect(faultsOf(after)).toEqual([])
  })
  it('leaves codes in no segment, which is then named', () => {
    const after = edited(draft, { do: 'paint', codes: ['111', '112'], segment: null })
    expect(faultsOf(after)).toEqual([{ kind: 'missing', codes: ['111', '112'] }])
  })
  it('drops codes that an axis no longer has, and leaves new ones in no segment', () => {
    const fewer = edited(draft, { do: 'axis', axis: 'monetary', rule: { method: 'quantile', bins: 2, better: 'more' } })
    expect(fewer.segments.flatMap(({ codes }) => codes).toSorted()).toEqual(codesOf(fewer).toSorted())
    const more = edited(draft, { do: 'axis', axis: 'monetary', rule: { method: 'quantile', bins: 4, better: 'more' } })
    expect(faultsOf(more)).toEqual([{ kind: 'missing', codes: codesOf(more).filter((code) => code.endsWith('4')) }])
  })
  it('lets typed codes stand in two segments, which is then named', () => {
    const after = edited(draft, { do: 'segment', key: 'loyal', words: { codes: ['333'] } })
    expect(faultsOf(after)).toContainEqual({ kind: 'doubled', code: '333', segments: ['Champions', 'Loyal'] })
  })
  it('adds a segment with a key and a colour of its own', () => {
    const after = edited(edited(draft, { do: 'add', label: 'VIP à Paris' }), { do: 'add', label: 'VIP à Paris' })
    expect(after.segments.slice(-2).map(({ key, colour }) => [key, colour])).toEqual([
      ['vip-a-paris', 'potential-loyalist'],
      ['vip-a-paris-2', 'promising'],
    ])
  })
  it('moves a segment among the others, and not past their ends', () => {
    const orderOf = (by: -1 | 1) =>
      edited(draft, { do: 'move', key: 'champions', by })
        .segments.slice(0, 2)
        .map(({ key }) => key)
    expect(orderOf(1)).toEqual(['loyal', 'champions'])
    expect(orderOf(-1)).toEqual(['champions', 'loyal'])
  })
  it('keeps the codes of a removed segment for another', () => {
    const after = edited(draftOf(standard11), { do: 'remove', key: 'lost' })
    expect(faultsOf(after)).toEqual([{ kind: 'missing', codes: ['111', '112', '121', '131', '141', '151'] }])
  })
})
