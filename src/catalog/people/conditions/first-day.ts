import { all, sql } from '../../../sql/sql.ts'
import { daysWithin } from '../../fragments/ranges.ts'
import { defineCondition } from '../condition.ts'
import { boundary, dayOf, lastDay } from '../field.ts'

export const firstDay = defineCondition('first-day', {
  label: 'First known day',
  description:
    'Customers whose first known day (registration, order, visit, subscription or tag) lies in the period; an open end is no bound, and nobody comes after today.',
  fields: { from: boundary('From'), to: lastDay('To') },
  sentence: ['new', 'from {from}', 'to {to}'],
  sql: ({ from, to }, { today }) => sql`
      select customer_key
      from customers
      where ${all(daysWithin(sql`first_day`, from === undefined ? undefined : dayOf(from, today), dayOf(to, today)))}`,
})
