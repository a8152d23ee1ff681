import { describe, expect, it } from 'vitest'
import { cutTo, labelLines, labelWidth, wrapWords } from './bar-labels.ts'

describe('labels beside bars', () => {
  it('put what a label says in brackets on a second line', () => {
    expect(labelLines('Active (0–6 days)')).toEqual(['Active', '0–6 days'])
    expect(labelLines('No visit recorded')).toEqual(['No visit recorded'])
  })
  it('are as wide as the longest, but leave the bars their room', () => {
    expect(labelWidth(['Big', 'Small'], 600)).toBe(76)
    expect(labelWidth(['a'.repeat(15)], 600)).toBeGreaterThan(100)
    expect(labelWidth(['a'.repeat(200)], 600)).toBe(240)
  })
  it('are cut with an ellipsis, whole characters at a time', () => {
    expect(cutTo('vip', 76)).toBe('vip')
    expect(cutTo('interior-designer-of-the-year', 90)).toMatch(/^interior.*…$/)
    expect(cutTo('💚'.repeat(40), 90)).toMatch(/^(💚)+…$/u)
  })
  it('break after the first word under a narrow column', () => {
    expect(wrapWords('Refused to say', 60)).toEqual(['Refused', 'to say'])
    expect(wrapWords('Refused to say', 160)).toEqual(['Refused to say'])
    expect(wrapWords('Unknown', 20)).toEqual(['Unknown'])
  })
})
