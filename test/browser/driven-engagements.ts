import type { Driven } from './driven.ts'

const kept = 'a suggestion is kept and a filter saved'
const byMail = 'an engagement by e-mail is written'
const unsaved = 'what was written is not left behind unasked'
const refused = 'what cannot be sent is refused'

const engagements: readonly Driven[] = [
  { role: 'link', name: /^New engagement$/, by: 'the way to a new one' },
  { role: 'link', name: /^How messages leave$/, by: 'the way to a new one' },
  { role: 'link', name: /^Go to the customers$/, by: 'the way to a new one' },
  { role: 'button', name: /^Keep as audience: /, by: kept },
  { role: 'textbox', name: /^Name$/, within: /dialog Keep as audience/, by: kept },
  { role: 'button', name: /^Keep$/, within: /dialog Keep as audience/, by: kept },
  {
    role: 'button',
    name: /^Cancel$/,
    within: /dialog Keep as audience/,
    by: 'the way to a new one',
  },
  { role: 'link', name: /^Engage /, by: byMail },
  { role: 'link', name: /^CSV of /, by: kept },
  { role: 'button', name: /^(Rename|Remove) /, within: /region Audiences/, by: kept },
  { role: 'textbox', name: /^Name$/, within: /dialog Rename /, by: kept },
  { role: 'button', name: /^(Rename|Cancel)$/, within: /dialog Rename /, by: kept },
  { role: 'button', name: /^(Remove the audience|Keep it)$/, within: /dialog Remove /, by: kept },
  { role: 'link', name: /./, url: /^\/engagements\/\d+$/, by: 'a slow one stopped' },
]

const drafts: readonly Driven[] = [
  { role: 'link', name: /^All engagements$/, by: unsaved },
  { role: 'link', name: /^How messages leave$/, by: byMail },
  { role: 'textbox', name: /^(Name|Subject|Message)$/, by: byMail },
  { role: 'textbox', name: /^Words before the unsubscribe link$/, by: byMail },
  { role: 'combobox', name: /^Audience$/, by: refused },
  { role: 'button', name: /^(E-mail|File|Webhook)$/, within: /group Channel$/, by: refused },
  { role: 'button', name: /^(First|Last) name into: /, by: byMail },
  { role: 'spinbutton', name: /^(Messages a minute, at most|Control group, percent)$/, by: byMail },
  { role: 'spinbutton', name: /^Outcome, days$/, by: refused },
  { role: 'spinbutton', name: /^People a batch$/, by: unsaved },
  { role: 'radio', name: /^(As soon as it is started|On a day, at an hour)/, by: 'a letter scheduled and taken back' },
  { role: 'combobox', name: /^(Format|Consent)$/, by: 'a file is made' },
  { role: 'textbox', name: /^(Address|Secret)$/, by: refused },
  { role: 'button', name: /^Make one$/, by: refused },
  { role: 'button', name: /^(The reader before|The next reader|Send a test)$/, by: byMail },
  { role: 'textbox', name: /^Your own address$/, by: byMail },
  { role: 'link', name: /./, within: /region (Who is written to|What became of everyone)/, by: byMail },
  { role: 'button', name: /^(Start|Save draft)$/, by: byMail },
  { role: 'button', name: /^Not yet$/, by: refused },
  { role: 'button', name: /^Remove( it)?$/, by: unsaved },
  { role: 'link', name: /^Download the file of /, by: 'a file is made' },
]

const sending: readonly Driven[] = [
  { role: 'button', name: /^Save$/, within: /^$/, by: byMail },
  { role: 'textbox', name: /^(Mail server|Sender|Public address)$/, by: byMail },
  { role: 'spinbutton', name: /^Port$/, by: byMail },
  { role: 'checkbox', name: /^Allow private networks/, by: byMail },
  { role: 'textbox', name: /^(User|Password)$/, by: refused },
  { role: 'checkbox', name: /^Encrypted from the start/, by: refused },
]

/** The controls of audiences, engagements and their sending. */
export const drivenEngagements: readonly Driven[] = [engagements, drafts, sending].flat()
