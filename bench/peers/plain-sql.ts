import type { Days, Question } from './peer.ts'

/** Words in which PostgreSQL and DuckDB differ. */
export type PeerWords = { fifths: (value: string) => string }

const score = (value: string, cuts: string): string =>
  [1, 2, 3, 4].map((place) => `case when ${value} > ${cuts}[${place}] then 1 else 0 end`).join(' + ')

const rfmMatrix = ({ asOf }: Days, { fifths }: PeerWords): string => `
  with spenders as materialized (
    select
      customer_key,
      date '${asOf}' - max(case when paid > 0 then day end) as recency,
      count(case when paid > 0 then 1 end) as frequency,
      sum(paid) as monetary
    from orders
    where customer_key is not null and status = 'paid' and day <= date '${asOf}'
    group by customer_key
    having max(paid) > 0
  ),
  cuts as materialized (
    select ${fifths('recency')} as recency_cuts, ${fifths('frequency')} as frequency_cuts from spenders
  ),
  scored as (
    select
      5 - (${score('recency', 'recency_cuts')}) as r,
      1 + ${score('frequency', 'frequency_cuts')} as f,
      monetary
    from spenders
    cross join cuts
  )
  select r, f, count(*), sum(monetary) from scored group by r, f order by r, f`

const revenuePerMonth = ({ from, to }: Days): string => `
  select cast(date_trunc('month', day) as date) as month, sum(paid)
  from orders
  where status = 'paid' and day between date '${from}' and date '${to}'
  group by 1
  order by 1`

const consentPerMonth = ({ from, to }: Days): string => `
  with stretches as (
    select
      customer_key,
      channel,
      status,
      day as since,
      lead(day, 1, date '2299-12-31') over (partition by customer_key, channel order by day) as until
    from subscriptions
  ),
  consents as materialized (
    select stretches.customer_key as customer_key, since, until
    from stretches
    join customers on customers.customer_key = stretches.customer_key
    where status = 'subscribed' and case when channel = 'email' then email_valid else phone_valid end
  ),
  months as (
    select cast(month as date) as month, cast(month + interval '1 month' - interval '1 day' as date) as last_day
    from generate_series(timestamp '${from}', timestamp '${to}', interval '1 month') as months (month)
  )
  select month, count(distinct customer_key)
  from months
  join consents on since <= last_day and last_day < until
  group by month
  order by month`

const statements: Readonly<Record<Question, (days: Days, words: PeerWords) => string>> = {
  'rfm-matrix': rfmMatrix,
  'revenue-per-month': revenuePerMonth,
  'consent-per-month': consentPerMonth,
}

/** The statement of a question over the facts. */
export const plainSql = (question: Question, days: Days, words: PeerWords): string => statements[question](days, words)

/** A cell of a CSV answer: whole numbers as numbers, days as text. */
export const cellOf = (text: string): number | string => (/^-?\d+$/.test(text) ? Number(text) : text)
