import type { Asked } from '../src/catalog/metric.ts'
import { rulesSchema } from '../src/catalog/question.ts'
import { defaultScheme } from '../src/catalog/rfm/schemes/index.ts'
import { lastDay } from './fill-world.ts'

/** What is asked of a metric by who knows the last day of a world and has changed no setting: by month, without a filter. */
export const asked = (changes: Pick<Asked, 'from' | 'to'> & Partial<Asked>): Asked => ({
  today: lastDay,
  grain: 'month',
  filters: {},
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
  ...changes,
})
