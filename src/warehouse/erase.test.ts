import { describe, expect, it } from 'vitest'
import { tellsOf } from './erase.ts'

const person = {
  ids: ['7', 'C-100'],
  emails: ['li@example.com'],
  phones: ['+48600111222', '12'],
  names: [['Li'], ['Ana', 'Li']],
}

describe('a text tells of a person', () => {
  it.each(['LI@example.com;7', 'x,c-100,y', 'call 600 111 222', '0048 600-111-222', 'Li, Ana', 'li ANA'])(
    '%s',
    (told) => expect(tellsOf(person, told)).toBe(true),
  )
  it.each(['', '7', 'C-1001', 'the list of Liana', 'Ana alone', 'ali@example.com', '12', 'Li'])('but not: %s', (told) =>
    expect(tellsOf(person, told)).toBe(false),
  )
})
