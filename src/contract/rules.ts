import { z } from 'zod'
import { rulesSchema } from '../catalog/question.ts'
import { daySchema } from '../sql/day.ts'

const { frequencyAverage, refundDating, weekStart } = rulesSchema.shape

/** The rules of a project, none left out. */
export const projectRulesSchema = z.object({
  frequencyAverage: frequencyAverage.unwrap(),
  refundDating: refundDating.unwrap(),
  weekStart: weekStart.unwrap(),
})

/** The project's rules that shaped an answer; `today` where it stands on a day that was pinned. */
export const rulesInForceSchema = projectRulesSchema.extend({ today: daySchema }).partial()
export type RulesInForce = z.output<typeof rulesInForceSchema>
