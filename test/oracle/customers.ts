import { average, cutPoint, ratio, sum } from './arithmetic.ts'
import { bucketOf, bucketsOf, endOf, plusDays } from './calendar.ts'
import {
  customersAsOf,
  daysSinceVisit,
  genderAsOf,
  hasConsent,
  isIdentifiedAsOf,
  type Spender,
  spendersAsOf,
  statusAsOf,
} from './state.ts'
import type { Channel, Customer, Day, Gender, Question, Row, Status, World } from './world.ts'

const channels: Channel[] = ['email', 'sms']
const statuses: Status[] = ['subscribed', 'unsubscribed', 'unknown']
const genders: Gender[] = ['female', 'male', 'other', 'unknown', 'refused']

const countWithStatus = (world: World, channel: Channel, status: Status, day: Day): number =>
  customersAsOf(world, day).filter(({ key }) => statusAsOf(world, key, channel, day) === status).length

/** One of the six cards. */
const statusCard =
  (channel: Channel, status: Status) =>
  (world: World, { today }: Question): Row[] => {
    const value = countWithStatus(world, channel, status, today)
    const before = countWithStatus(world, channel, status, plusDays(today, -30))
    return [{ value, before, difference: value - before }]
  }

const subscriptionOverTime = (world: World, { from, to, grain, weekStart }: Question): Row[] =>
  bucketsOf(from, to, grain, weekStart).flatMap((bucket) =>
    channels.map((channel) => {
      const count = (status: Status) => countWithStatus(world, channel, status, endOf(bucket, grain, to, weekStart))
      return {
        bucket,
        channel,
        subscribed: count('subscribed'),
        unsubscribed: count('unsubscribed'),
        unknown: count('unknown'),
      }
    }),
  )

const subscriptionStatus = (world: World, { to }: Question): Row[] =>
  channels.flatMap((channel) =>
    statuses.map((status) => {
      const customers = countWithStatus(world, channel, status, to)
      return { channel, status, customers, share: ratio(customers, customersAsOf(world, to).length) }
    }),
  )

const gender = (world: World, { to }: Question): Row[] =>
  channels.flatMap((channel) =>
    genders.flatMap((wanted) =>
      statuses.map((status) => ({
        channel,
        gender: wanted,
        status,
        customers: customersAsOf(world, to)
          .filter((customer) => genderAsOf(world, customer, to) === wanted)
          .filter(({ key }) => statusAsOf(world, key, channel, to) === status).length,
      })),
    ),
  )

const identifiedOverTime = (world: World, { from, to, grain, weekStart }: Question): Row[] =>
  bucketsOf(from, to, grain, weekStart).map((bucket) => {
    const end = endOf(bucket, grain, to, weekStart)
    const customers = customersAsOf(world, end)
    const identified = customers.filter((customer) => isIdentifiedAsOf(world, customer, end)).length
    return { bucket, identified, unidentified: customers.length - identified }
  })

const allCustomers = (world: World, { to }: Question): Row[] => [{ value: customersAsOf(world, to).length }]

const newUsers = (world: World, { from, to }: Question): Row[] => [
  { value: world.customers.filter(({ firstDay }) => from <= firstDay && firstDay <= to).length },
]

const newUsersOverTime = (world: World, { from, to, grain, weekStart }: Question): Row[] =>
  bucketsOf(from, to, grain, weekStart).map((bucket) => ({
    bucket,
    customers: world.customers.filter(
      ({ firstDay }) => from <= firstDay && firstDay <= to && bucketOf(firstDay, grain, weekStart) === bucket,
    ).length,
  }))

const usersOverTime = (world: World, { from, to, grain, weekStart }: Question): Row[] =>
  bucketsOf(from, to, grain, weekStart).map((bucket) => {
    const end = endOf(bucket, grain, to, weekStart)
    const everyone = customersAsOf(world, end)
    const count = (isCounted: (customer: Customer) => boolean): number => everyone.filter(isCounted).length
    return {
      bucket,
      users: everyone.length,
      anyConsent: count((customer) => channels.some((channel) => hasConsent(world, customer, channel, end))),
      emailConsent: count((customer) => hasConsent(world, customer, 'email', end)),
      smsConsent: count((customer) => hasConsent(world, customer, 'sms', end)),
      validEmails: count(({ emailValid }) => emailValid === true),
      validPhones: count(({ phoneValid }) => phoneValid === true),
      identified: count((customer) => isIdentifiedAsOf(world, customer, end)),
      spenders: spendersAsOf(world, end).length,
    }
  })

const spenders = (world: World, { to }: Question): Row[] => [{ value: spendersAsOf(world, to).length }]

function prospectsVsSpenders(world: World, { to }: Question): Row[] {
  const everyone = customersAsOf(world, to).length
  const bought = spendersAsOf(world, to).length
  return [
    { group: 'prospects', customers: everyone - bought, share: ratio(everyone - bought, everyone) },
    { group: 'spenders', customers: bought, share: ratio(bought, everyone) },
  ]
}

function activityBand(days: number | null): string {
  if (days === null) return 'no-visit'
  if (days <= 6) return 'active'
  return days <= 30 ? 'low-risk' : 'high-risk'
}

const activity = (world: World, { to }: Question): Row[] =>
  ['active', 'low-risk', 'high-risk', 'no-visit'].map((band) => {
    const everyone = customersAsOf(world, to)
    const customers = everyone.filter(({ key }) => activityBand(daysSinceVisit(world, key, to)) === band).length
    return { band, customers, share: ratio(customers, everyone.length) }
  })

const consentedUsers = (world: World, { to }: Question): Row[] => {
  const everyone = customersAsOf(world, to)
  const row = (consent: string, isWith: (customer: Customer) => boolean): Row => {
    const customers = everyone.filter(isWith).length
    return { consent, customers, share: ratio(customers, everyone.length) }
  }
  return [
    row('any', (customer) => channels.some((channel) => hasConsent(world, customer, channel, to))),
    row('email', (customer) => hasConsent(world, customer, 'email', to)),
    row('sms', (customer) => hasConsent(world, customer, 'sms', to)),
  ]
}

const countWhere =
  (isCounted: (customer: Customer) => boolean) =>
  (world: World, { to }: Question): Row[] => {
    const everyone = customersAsOf(world, to)
    const value = everyone.filter(isCounted).length
    return [{ value, share: ratio(value, everyone.length) }]
  }

const bandRows = (all: Spender[], bands: string[], bandOf: (spender: Spender) => string): Row[] =>
  bands.map((band) => {
    const inBand = all.filter((spender) => bandOf(spender) === band)
    const revenue = sum(inBand.map(({ monetary }) => monetary))
    return {
      band,
      customers: inBand.length,
      share: ratio(inBand.length, all.length),
      revenue,
      revenueShare: ratio(revenue, sum(all.map(({ monetary }) => monetary))),
    }
  })

const mediumAbove = (all: Spender[]): number | null =>
  cutPoint(
    all.map(({ monetary }) => monetary),
    80,
    100,
  )
const bigAbove = (all: Spender[]): number | null =>
  cutPoint(
    all.map(({ monetary }) => monetary),
    99,
    100,
  )

const spendersByValue = (world: World, { to }: Question): Row[] => {
  const all = spendersAsOf(world, to)
  return bandRows(all, ['big', 'medium', 'small'], ({ monetary }) => {
    if (monetary <= (mediumAbove(all) ?? 0)) return 'small'
    return monetary <= (bigAbove(all) ?? 0) ? 'medium' : 'big'
  })
}

/** The average number of purchases, of those whom the rule names. */
const frequencyAverage = (all: Spender[], rule: Question['frequencyAverage']): number | null =>
  average(all.map(({ frequency }) => frequency).filter((frequency) => rule === 'allSpenders' || frequency > 1))

const spendersByFrequency = (world: World, { to, frequencyAverage: rule }: Question): Row[] => {
  const all = spendersAsOf(world, to)
  return bandRows(all, ['frequent', 'repeat', 'one-time'], ({ frequency }) => {
    if (frequency === 1) return 'one-time'
    return frequency > (frequencyAverage(all, rule) ?? 0) ? 'frequent' : 'repeat'
  })
}

const spenderThresholds = (world: World, { to, frequencyAverage: rule }: Question): Row[] => {
  const all = spendersAsOf(world, to)
  return [
    {
      mediumAbove: mediumAbove(all),
      bigAbove: bigAbove(all),
      frequencyAverage: frequencyAverage(all, rule),
      spenders: all.length,
    },
  ]
}

/** The numbers about people. */
export const customerNumbers = {
  'email-subscribed': statusCard('email', 'subscribed'),
  'email-unsubscribed': statusCard('email', 'unsubscribed'),
  'email-unknown': statusCard('email', 'unknown'),
  'sms-subscribed': statusCard('sms', 'subscribed'),
  'sms-unsubscribed': statusCard('sms', 'unsubscribed'),
  'sms-unknown': statusCard('sms', 'unknown'),
  'subscription-over-time': subscriptionOverTime,
  'subscription-status': subscriptionStatus,
  gender,
  'identified-over-time': identifiedOverTime,
  'all-customers': allCustomers,
  users: allCustomers,
  'new-users': newUsers,
  'new-users-over-time': newUsersOverTime,
  'users-over-time': usersOverTime,
  spenders,
  'prospects-vs-spenders': prospectsVsSpenders,
  activity,
  'consented-users': consentedUsers,
  'valid-emails': countWhere(({ emailValid }) => emailValid === true),
  'valid-phones': countWhere(({ phoneValid }) => phoneValid === true),
  'spenders-by-value': spendersByValue,
  'spenders-by-frequency': spendersByFrequency,
  'spender-thresholds': spenderThresholds,
}
