import type { Asked, Metric } from '../catalog/metric.ts'
import type { RulesInForce } from '../contract/rules.ts'
import type { House } from './house.ts'

/** The project's rules that shape an answer: of those that the metric declares, the ones that this question meets. */
export function rulesInForce({ state }: House, { rules: declared, time }: Metric, asked: Asked): RulesInForce {
  const { frequencyAverage, refundDating, weekStart } = asked.rules
  const meets = (name: (typeof declared)[number]): boolean => declared.includes(name)
  return {
    ...(meets('frequencyAverage') ? { frequencyAverage } : {}),
    ...(meets('refundDating') ? { refundDating } : {}),
    ...(meets('weekStart') && asked.grain === 'week' ? { weekStart } : {}),
    ...(time === 'today' && state.settings().today !== null ? { today: asked.today } : {}),
  }
}
