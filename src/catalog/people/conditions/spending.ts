import { sql } from '../../../sql/sql.ts'
import { customersAsOf, spendersAsOf } from '../../fragments/state-as-of.ts'
import { spendingGroups } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const spending = defineCondition('spending', {
  label: 'Prospects or spenders',
  description:
    'Customers of the day by whether they ever bought: spenders have at least one purchase by then, prospects none.',
  fields: { group: choice('Group', spendingGroups), asOf: asOfDay },
  sentence: ['{group}', 'as of {asOf}'],
  sql: ({ group, asOf }, standing) => {
    const asked = askedOn(dayOf(asOf, standing.today), standing)
    const spenders = sql`select customer_key from (${spendersAsOf(asked)}) as spenders_as_of`
    if (group === 'spenders') return spenders
    return sql`
      select customer_key
      from (${customersAsOf(asked)}) as customers_as_of
      where customer_key not in (${spenders})`
  },
})
