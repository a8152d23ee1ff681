import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellGround, contrast, inkOn, mix, parseColour, type Rgb } from './contrast.ts'

const channel = fc.integer({ min: 0, max: 255 })

describe('colours', () => {
  it.each([
    ['#fff', [255, 255, 255]],
    [' #0b6e5f', [11, 110, 95]],
    ['rgb(11, 110, 95)', [11, 110, 95]],
    ['oklch(0.5 0.1 100)', null],
  ])('reads %s', (text, colour) => {
    expect(parseColour(text)).toEqual(colour)
  })

  it('black on white is 21 to 1', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
  })

  it('mixes as CSS does', () => {
    expect(mix([0, 0, 0], [255, 255, 255], 0.5)).toEqual([128, 128, 128])
  })

  it('a cell is stronger for a greater figure, and never quite its card', () => {
    const [colour, card]: Rgb[] = [
      [13, 131, 89],
      [255, 255, 255],
    ]
    const reds = [0, 0.25, 1].map((strength) => cellGround(colour ?? [0, 0, 0], card ?? [0, 0, 0], strength)[0])
    expect(reds).toEqual([182, 128, 74])
  })

  it('the ink reads on every ground', () => {
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (ground) => contrast(inkOn(ground), ground) >= 4.5),
      { numRuns: 500 },
    )
  })
})
