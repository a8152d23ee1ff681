import type { RulesInForce } from '../../contract/rules.ts'
import { formatDay } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'

/** The rules in words; a refund on its own day is what everyone takes for granted, and says nothing. */
const notesOf = ({ frequencyAverage, refundDating, weekStart, today }: RulesInForce, words: Words): string[] => [
  ...(frequencyAverage === undefined ? [] : [words.say(`rule.frequencyAverage.${frequencyAverage}`)]),
  ...(refundDating === 'orderDay' ? [words.say('rule.refundDating.orderDay')] : []),
  ...(weekStart === undefined ? [] : [words.say(`rule.weekStart.${weekStart}`)]),
  ...(today === undefined ? [] : [words.say('rule.today', { day: formatDay(today, words) })]),
]

/** Which of the project's rules shaped what a chart shows, where a shop may choose. */
export function RuleNotes({ rules, as: Line = 'p' }: { rules: RulesInForce | undefined; as?: 'p' | 'span' }) {
  const words = useWords()
  const notes = rules === undefined ? [] : notesOf(rules, words)
  if (notes.length === 0) return null
  return <Line className={`basis-full text-xs text-faint ${Line === 'p' ? 'mt-2' : ''}`}>{notes.join(' · ')}</Line>
}
