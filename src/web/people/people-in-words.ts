import type { CustomerFilter } from '../../catalog/people/filter.ts'
import type { TooltipLine, TooltipWords } from '../charts/chart-words.ts'

/** A number of a tooltip, and the people in it. */
export type PeopleLine = Pick<TooltipLine, 'label' | 'value' | 'colour' | 'mark'> & { who: CustomerFilter }

/**
 * The numbers of a tooltip that lead to people; several numbers of the same people count once. Those of the comparison are
 * left to the table: who clicks a point means the point.
 */
export function peopleIn({ lines }: TooltipWords): PeopleLine[] {
  const seen = new Set<string>()
  return lines.flatMap(({ people, ...line }) => {
    if (people === undefined || 'nobody' in people || line.isPale === true) return []
    const key = JSON.stringify(people.who)
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...line, who: people.who }]
  })
}
