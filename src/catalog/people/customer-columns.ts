import { daySchema } from '../../sql/day.ts'
import { type Column, money, named, ownNameOrNone, purchaseCount, stateNameOrNone } from '../column.ts'
import { subscriptionStatuses } from '../names.ts'
import { stateNames } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'

const dayOrNone = (label: string): Column => ({ label, unit: 'day', schema: daySchema.nullable() })
const day = (label: string): Column => ({ label, unit: 'day', schema: daySchema })

/**
 * What the list tells of a customer, as of a day. Id, contact data and name are those on record now; status, segment,
 * totals and tags those of the day. Tags stand one after the other with `|` between, as in files.
 */
export const customerColumns = {
  id: ownNameOrNone('Customer id'),
  name: ownNameOrNone('Name'),
  email: ownNameOrNone('E-mail'),
  phone: ownNameOrNone('Phone'),
  emailStatus: named('E-mail status', subscriptionStatuses),
  smsStatus: named('SMS status', subscriptionStatuses),
  segment: stateNameOrNone('Segment', stateNames(defaultScheme)),
  firstDay: day('First known day'),
  lastPurchase: dayOrNone('Last purchase'),
  purchases: purchaseCount('Purchases'),
  revenue: money('Revenue'),
  tags: ownNameOrNone('Tags'),
} as const satisfies Record<string, Column>
export type CustomerColumn = keyof typeof customerColumns

const isCustomerColumn = (name: string): name is CustomerColumn => Object.hasOwn(customerColumns, name)

export const customerColumnNames: readonly CustomerColumn[] = Object.keys(customerColumns).filter(isCustomerColumn)

/** The column of a name that came from outside; undefined when there is none. */
export const findCustomerColumn = (name: string): CustomerColumn | undefined =>
  isCustomerColumn(name) ? name : undefined
