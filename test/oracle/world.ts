/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string
export type Grain = 'day' | 'week' | 'month' | 'year'
export type Channel = 'email' | 'sms'
export type Status = 'subscribed' | 'unsubscribed' | 'unknown'
export type Gender = 'female' | 'male' | 'other' | 'unknown' | 'refused'

export type Customer = { key: number; firstDay: Day; emailValid: boolean | null; phoneValid: boolean | null }

export type Order = {
  key: number
  id: string
  /** Null is unattributed. */
  customer: number | null
  /** `YYYY-MM-DD HH:MM:SS`, UTC. */
  at: string
  day: Day
  channel: 'web' | 'store'
  store: string | null
  gross: number | null
  discount: number | null
  paid: number
  items: number
  status: 'paid' | 'cancelled' | 'pending' | 'test'
  /** Ids of the products of its lines. */
  products: string[]
}

export type Subscription = { customer: number; channel: Channel; status: Status; at: string; day: Day }
/** No day: known since the customer exists. A null gender or identity is a fact about the other alone. */
export type ProfileFact = { customer: number; day: Day | null; gender: Gender | null; identified: boolean | null }
export type Visit = { customer: number; day: Day; count: number }
export type Tag = { customer: number; tag: string; addedDay: Day; removedDay: Day | null }
/** One of the people of a fixed list. */
export type AudienceMember = { audience: number; customer: number }
/** One who takes part in an engagement; one of the control group is not written to. */
export type EngagementMember = { engagement: number; customer: number; isControl: boolean }
export type Store = { store: string; channel: 'web' | 'store' }

export type RefundDating = 'ownDay' | 'orderDay'

/** All facts there are, as plain arrays, and how the project counts them. */
export type World = {
  customers: Customer[]
  orders: Order[]
  subscriptions: Subscription[]
  profileFacts: ProfileFact[]
  visits: Visit[]
  tags: Tag[]
  stores: Store[]
  audienceMembers: AudienceMember[]
  engagementMembers: EngagementMember[]
  /** The day on which a refund counts: its own, or that of the order that it refunds. */
  refundDating: RefundDating
}

export type Consent = 'with-any' | 'with-email' | 'with-sms' | 'without-any' | 'without-email' | 'without-sms'

export type Filters = {
  channel?: 'web' | 'store' | undefined
  /** Any of them. */
  store?: readonly string[] | undefined
  consent?: Consent | undefined
  recency?: 'last-30-days' | 'last-12-months' | undefined
}

/** How an axis is scored: by quantiles, of what lies beyond a value where one is named, or by fixed cut-points. */
export type AxisRule = { better: 'fewer' | 'more' } & (
  | { method: 'quantile'; bins: number; beyond?: number }
  | { method: 'fixed'; cutPoints: number[] }
)

export type Scheme = {
  windowMonths: number | null
  axes: Record<'recency' | 'frequency' | 'monetary', AxisRule>
  segments: { key: string; codes: string[] }[]
}

/** Both days of the period are included. */
export type Question = {
  from: Day
  to: Day
  today: Day
  grain: Grain
  filters: Filters
  frequencyAverage: 'repeatSpenders' | 'allSpenders'
  /** The world's. */
  refundDating: RefundDating
  weekStart: 'monday' | 'sunday'
  scheme: Scheme
  /** The key of the segment that is looked at closely. */
  segment: string
}

export type Row = Record<string, string | number | null>
