import { compareText, cutPoint, sum } from './arithmetic.ts'
import { daysFrom, minusMonths } from './calendar.ts'
import { personPasses, placePasses } from './filters.ts'
import { countedOrders, isPurchase } from './state.ts'
import type { AxisRule, Day, Order, Question, Scheme, World } from './world.ts'

export const axes = ['recency', 'frequency', 'monetary'] as const
export type Axis = (typeof axes)[number]
export type Values = Record<Axis, number>

/** A spender with scores on every axis and a segment, or out of the window with neither. */
export type Scored = { key: number; values: Values; scores: Values | null; state: string }

export const outOfWindow = 'out-of-window'

const bought = (orders: Order[]): Order[] => orders.filter(isPurchase)

/** Raw values as of a day, from the orders that pass the filters and lie in the window. */
function valuesAsOf(orders: Order[], day: Day, { windowMonths }: Scheme): Values | null {
  const last = bought(orders)
    .map((order) => order.day)
    .sort(compareText)
    .at(-1)
  if (last === undefined) return null
  const counted = orders.filter((order) => windowMonths === null || order.day > minusMonths(day, windowMonths))
  return {
    recency: daysFrom(last, day),
    frequency: bought(counted).length,
    monetary: sum(counted.map(({ paid }) => paid)),
  }
}

function spendersAsked(world: World, question: Question, day: Day): { key: number; values: Values }[] {
  const orders = countedOrders(world).filter((order) => order.day <= day && placePasses(order, question))
  return world.customers
    .filter((customer) => personPasses(world, customer, question))
    .flatMap(({ key }) => {
      const own = orders.filter((order) => order.customer === key)
      const values = valuesAsOf(own, day, question.scheme)
      return values === null ? [] : [{ key, values }]
    })
}

export const binsOf = (rule: AxisRule): number => (rule.method === 'fixed' ? rule.cutPoints.length + 1 : rule.bins)

/** What lies below each bin but the first. */
export function edgesOf(rule: AxisRule, all: number[]): number[] {
  if (rule.method === 'fixed') return rule.cutPoints
  const { bins, beyond } = rule
  const ranked = beyond === undefined ? all : all.filter((value) => value > beyond)
  const parts = beyond === undefined ? bins : bins - 1
  const cuts = Array.from({ length: parts - 1 }, (_, index) => cutPoint(ranked, index + 1, parts) ?? Infinity)
  return beyond === undefined ? cuts : [beyond, ...cuts]
}

function scorer(rule: AxisRule, all: number[]): (value: number) => number {
  const edges = edgesOf(rule, all)
  return (value) => {
    const passed = edges.filter((edge) => value > edge).length
    return rule.better === 'fewer' ? binsOf(rule) - passed : 1 + passed
  }
}

const sign = (score: number): string => (score === 10 ? 'X' : String(score))
/** The three scores after each other; ten is X. */
export const codeOf = (scores: Values): string => axes.map((axis) => sign(scores[axis])).join('')

/** Scores and segments of spenders by their raw values; of the window are those with a purchase in it. */
export function scoredBy(scheme: Scheme, spenders: { key: number; values: Values }[]): Scored[] {
  const isIn = ({ values }: { values: Values }) => scheme.windowMonths === null || values.frequency > 0
  const within = spenders.filter(isIn).map(({ values }) => values)
  const scoreOn = Object.fromEntries(
    axes.map((axis) => [
      axis,
      scorer(
        scheme.axes[axis],
        within.map((values) => values[axis]),
      ),
    ]),
  ) as Record<Axis, (value: number) => number>
  return spenders.map((spender) => {
    if (!isIn(spender)) return { ...spender, scores: null, state: outOfWindow }
    const scores = {
      recency: scoreOn.recency(spender.values.recency),
      frequency: scoreOn.frequency(spender.values.frequency),
      monetary: scoreOn.monetary(spender.values.monetary),
    }
    const code = codeOf(scores)
    return { ...spender, scores, state: scheme.segments.find(({ codes }) => codes.includes(code))?.key ?? 'none' }
  })
}

/** Every spender as of a day, by the scheme and under the filters of a question. */
export const scoredAsOf = (world: World, question: Question, day: Day): Scored[] =>
  scoredBy(question.scheme, spendersAsked(world, question, day))
