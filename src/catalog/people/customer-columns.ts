import { z } from 'zod'
import { daySchema } from '../../sql/day.ts'
import { type Column, moneyOrNone, named, ownNameOrNone } from '../column.ts'
import { subscriptionStatuses } from '../names.ts'

const dayOrNone = (label: string): Column => ({ label, unit: 'day', schema: daySchema.nullable() })
const purchasesOrNone = (label: string): Column => ({ label, unit: 'purchases', schema: z.int().nonnegative() })

/**
 * What the list tells of a customer, as of a day. Contact data and name are those on record now; status, segment, totals
 * and tags those of the day. Tags are written one after the other with `|` between, as in files.
 */
export const customerColumns = {
  id: ownNameOrNone('Customer id'),
  name: ownNameOrNone('Name'),
  email: ownNameOrNone('E-mail'),
  phone: ownNameOrNone('Phone'),
  emailStatus: named('E-mail status', subscriptionStatuses),
  smsStatus: named('SMS status', subscriptionStatuses),
  segment: ownNameOrNone('Segment'),
  firstDay: dayOrNone('First known day'),
  lastPurchase: dayOrNone('Last purchase'),
  purchases: purchasesOrNone('Purchases'),
  revenue: moneyOrNone('Revenue'),
  tags: ownNameOrNone('Tags'),
} as const
export type CustomerColumn = keyof typeof customerColumns

const isCustomerColumn = (name: string): name is CustomerColumn => name in customerColumns

export const customerColumnNames: readonly CustomerColumn[] = Object.keys(customerColumns).filter(isCustomerColumn)
