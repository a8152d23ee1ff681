/** What everyone's message is written from; `unsubscribeWords` stand before the link that ends the subscription. */
export type LetterTemplate = { subject: string; body: string; unsubscribeWords: string }

/** What a message may say of the one it goes to. */
export type Addressee = { firstName: string | null; lastName: string | null }

const fields = { first_name: 'firstName', last_name: 'lastName' } as const
const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name)
const hole = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g

/** Names in braces that a message does not know. */
export const unknownFields = (template: string): string[] =>
  [...template.matchAll(hole)].map(([, name = '']) => name).filter((name) => !isField(name))

/** Nothing that came from outside may end a line of a header. */
const onOneLine = (value: string): string => value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const filled = (template: string, person: Addressee): string =>
  template.replaceAll(hole, (_, name: string, otherwise = '') => {
    const value = isField(name) ? person[fields[name]] : null
    return onOneLine(value === null || value.trim() === '' ? otherwise.trim() : value)
  })

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const linked = (html: string): string =>
  html.replaceAll(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (address) => `<a href="${address}">${address}</a>`)

export type Letter = { subject: string; text: string; html: string }

/** A message as one person gets it, plain and as HTML, with the link that ends the subscription. */
export function writeLetter(
  { subject, body, unsubscribeWords }: LetterTemplate,
  person: Addressee,
  unsubscribeUrl: string,
): Letter {
  const text = filled(body, person)
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${linked(escaped(paragraph.trim())).replaceAll('\n', '<br>')}</p>`)
  const foot = `<p><small>${escaped(unsubscribeWords)} <a href="${escaped(unsubscribeUrl)}">${escaped(unsubscribeUrl)}</a></small></p>`
  return {
    subject: onOneLine(filled(subject, person)),
    text: `${text}\n\n-- \n${unsubscribeWords} ${unsubscribeUrl}\n`,
    html: `<!doctype html><html><body>${paragraphs.join('\n')}\n${foot}</body></html>`,
  }
}
