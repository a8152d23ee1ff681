import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fileRows } from './people-files.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const person = {
  key: 1,
  customerId: 'c1',
  email: ' Zoe.Lopez+shop@Gmail.com ',
  phone: '+447911123456',
  firstName: ' Zoë-Anne ',
  lastName: "O'Hara Pérez",
  isValid: true,
  mayBeWrittenTo: true,
}

it.each([
  ['klaviyo', 'sms', ['Phone Number', 'First Name', 'Last Name'], '+447911123456'],
  ['mailchimp', 'sms', ['SMS Phone Number', 'First Name', 'Last Name'], '+447911123456'],
  ['meta', 'email', ['email', 'fn', 'ln'], hash('zoe.lopez+shop@gmail.com')],
  ['meta', 'sms', ['phone', 'fn', 'ln'], hash('447911123456')],
  ['google', 'email', ['Email'], hash('zoe.lopez+shop@gmail.com')],
  ['google', 'sms', ['Phone'], hash('+447911123456')],
] as const)('a file for %s with consent by %s is as its help page asks', (format, channel, headings, first) => {
  const [head, row] = fileRows(format, channel, [person])
  expect(head).toEqual(headings)
  expect(row?.[0]).toBe(first)
})

it('names for Meta are in lower case, without punctuation and spaces, accents kept; nothing known is nothing', () => {
  expect(fileRows('meta', 'email', [person])[1]?.slice(1)).toEqual([hash('zoëanne'), hash('oharapérez')])
  expect(fileRows('meta', 'email', [{ ...person, firstName: null, lastName: '' }])[1]?.slice(1)).toEqual(['', ''])
})
