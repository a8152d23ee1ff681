import { day, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import { customers, named } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf, profilesAsOf, subscriptionsAsOf } from '../fragments/state-as-of.ts'
import { namesInOrder, placeOf, total } from '../fragments/totals.ts'
import { type Asked, defineMetric } from '../metric.ts'
import { contactChannels, genders, subscriptionStatuses } from '../names.ts'

const cell = <const Channel, const Gender>(
  channel: Channel,
  gender: Gender,
  [subscribed, unsubscribed, unknown]: [number, number, number],
) => [
  { channel, gender, status: 'subscribed' as const, customers: subscribed },
  { channel, gender, status: 'unsubscribed' as const, customers: unsubscribed },
  { channel, gender, status: 'unknown' as const, customers: unknown },
]

// Nobody is joined to learn that nothing is known: those are who is left over.
const noGender = numberLiteral(Object.keys(genders).indexOf('unknown'))

const toldGenders = ({ to }: Asked): Sql => sql`
      select customer_key, ${placeOf(sql`gender`, genders)} as gender_place
      from (${profilesAsOf(sql`${day(to)}`)}) as profiles_as_of
      where gender <> 'unknown'`

const knownStatuses = ({ to }: Asked): Sql => sql`
      select
        customer_key,
        ${placeOf(sql`channel`, contactChannels)} as channel_place,
        ${placeOf(sql`status`, subscriptionStatuses)} as status_place
      from (${subscriptionsAsOf(sql`${day(to)}`)}) as subscriptions_as_of
      where status <> 'unknown'`

/** The known statuses of those whose gender is told. */
const toldStatuses = sql`
      select
        known_statuses.channel_place as channel_place,
        told_genders.gender_place as gender_place,
        known_statuses.status_place as status_place
      from known_statuses
      join told_genders on told_genders.customer_key = known_statuses.customer_key`

export const gender = defineMetric({
  label: 'Gender',
  description:
    'Customers on the last day of the period by gender, each split by subscription status, by channel. Refused to say is an answer; unknown is none.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: {
    channel: named('Channel', contactChannels),
    gender: named('Gender', genders),
    status: named('Status', subscriptionStatuses),
    customers: customers('Customers'),
  },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)}),
    everyone as (
      select ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`customers_as_of`, customersAsOf(asked))}
    ),
    told_genders as (${toldGenders(asked)}),
    known_statuses as (${knownStatuses(asked)}),
    told_statuses as (${toldStatuses}),
    per_gender as (
      select gender_place, ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`told_genders`, toldGenders(asked))}
      group by gender_place
    ),
    all_per_gender as (
      select gender_place, size from per_gender
      union all
      select ${noGender} as gender_place, everyone.size - told.size as size
      from everyone
      cross join (select ${total(sql`size`, words)} as size from per_gender) as told
    ),
    told_sizes as (
      select channel_place, gender_place, status_place, ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(
        sql`told_statuses`,
        sql`with told_genders as (${toldGenders(asked)}), known_statuses as (${knownStatuses(asked)}) ${toldStatuses}`,
      )}
      group by channel_place, gender_place, status_place
    ),
    known_parts as (
      select
        channel_place,
        case when is_told = 1 then gender_place else ${noGender} end as gender_place,
        status_place,
        case when is_told = 1 then size else -size end as size
      from told_sizes
      cross join (select 1 as is_told union all select 0 as is_told) as told_and_taken_off
      union all
      select channel_place, ${noGender} as gender_place, status_place, ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`known_statuses`, knownStatuses(asked))}
      group by channel_place, status_place
    ),
    known_sizes as (
      select channel_place, gender_place, status_place, ${total(sql`size`, words)} as size
      from known_parts
      group by channel_place, gender_place, status_place
    ),
    known_per_gender as (
      select channel_place, gender_place, ${total(sql`size`, words)} as size
      from known_sizes
      group by channel_place, gender_place
    ),
    channels as (${namesInOrder(sql`channel`, Object.keys(contactChannels))}),
    genders as (${namesInOrder(sql`gender`, Object.keys(genders))}),
    statuses as (${namesInOrder(sql`status`, Object.keys(subscriptionStatuses))}),
    cells as (
      select
        channels.channel as channel,
        channels.place as channel_place,
        genders.gender as gender,
        genders.place as gender_place,
        statuses.status as status,
        statuses.place as status_place
      from channels
      cross join genders
      cross join statuses
    )
    select
      cells.channel as channel,
      cells.gender as gender,
      cells.status as status,
      case
        when cells.status = 'unknown' then coalesce(all_per_gender.size, 0) - coalesce(known_per_gender.size, 0)
        else coalesce(known_sizes.size, 0)
      end as customers
    from cells
    left join all_per_gender on all_per_gender.gender_place = cells.gender_place
    left join known_sizes
      on known_sizes.channel_place = cells.channel_place
      and known_sizes.gender_place = cells.gender_place
      and known_sizes.status_place = cells.status_place
    left join known_per_gender
      on known_per_gender.channel_place = cells.channel_place and known_per_gender.gender_place = cells.gender_place
    order by cells.channel_place, cells.gender_place, cells.status_place`,
  behind: {
    customers: ({ channel, gender, status }, { to }) => ({
      all: [
        { kind: 'gender', gender, asOf: to },
        { kind: 'subscription', channel, status, asOf: to },
      ],
    }),
  },
  example: {
    ...march,
    because:
      'Ada and Cleo are women, Ben and (since the 25th) Gus men, Fay (since the 10th) other, Dan refused to say, of Eve nothing is known; their statuses as in subscription status.',
    rows: [
      ...cell('email', 'female', [2, 0, 0]),
      ...cell('email', 'male', [0, 1, 1]),
      ...cell('email', 'other', [0, 1, 0]),
      ...cell('email', 'unknown', [0, 0, 1]),
      ...cell('email', 'refused', [1, 0, 0]),
      ...cell('sms', 'female', [2, 0, 0]),
      ...cell('sms', 'male', [1, 0, 1]),
      ...cell('sms', 'other', [0, 0, 1]),
      ...cell('sms', 'unknown', [0, 0, 1]),
      ...cell('sms', 'refused', [0, 0, 1]),
    ],
  },
})
