import { Children, type ReactNode } from 'react'
import { useWords } from './language.ts'
import type { MessageId, MessageValues } from './words.ts'

type Props = {
  id: MessageId
  values?: MessageValues
  /** How each tag of the message is drawn: `{ b: (inside) => <strong>{inside}</strong> }` for "<b>12</b> rows". */
  tags: Readonly<Record<string, (inside: ReactNode) => ReactNode>>
}

/** A message of which parts are marked up; without any, `words.say` is enough. */
export function Phrase({ id, values = {}, tags }: Props) {
  const { intl } = useWords()
  const drawn = Object.entries(tags).map(([tag, draw]) => [tag, (parts: ReactNode[]) => draw(Children.toArray(parts))])
  return Children.toArray(intl.formatMessage({ id }, { ...values, ...Object.fromEntries(drawn) }))
}
