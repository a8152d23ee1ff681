import { average, largest, ratio, smallest, sum } from './arithmetic.ts'
import { bucketsOf, endOf, plusDays } from './calendar.ts'
import { axes, binsOf, outOfWindow, type Scored, scoredAsOf } from './rfm-scores.ts'
import type { AxisRule, Day, Question, Row, Scheme, World } from './world.ts'

const notYet = 'not-yet-a-spender'

const statesOf = ({ segments, windowMonths }: Scheme): string[] => [
  ...segments.map(({ key }) => key),
  ...(windowMonths === null ? [] : [outOfWindow]),
]

const scoresOf = (rule: AxisRule): number[] => Array.from({ length: binsOf(rule) }, (_, index) => index + 1)

const moneyOf = (spenders: Scored[]) => {
  const revenue = sum(spenders.map(({ values }) => values.monetary))
  return { revenue, averageRevenue: ratio(revenue, spenders.length) }
}

/** The segment with most of the customers; of equals the one that the scheme names first. */
function mostFrequentSegment(spenders: Scored[], scheme: Scheme): string | null {
  const count = (segment: string) => spenders.filter(({ state }) => state === segment).length
  const names = statesOf(scheme).sort((a, b) => count(b) - count(a))
  return spenders.length === 0 ? null : (names[0] ?? null)
}

function rfmMatrix(world: World, question: Question): Row[] {
  const { scheme, to } = question
  const all = scoredAsOf(world, question, to)
  return scoresOf(scheme.axes.recency).flatMap((recency) =>
    scoresOf(scheme.axes.frequency).map((frequency) => {
      const cell = all.filter(({ scores }) => scores?.recency === recency && scores.frequency === frequency)
      return {
        recency,
        frequency,
        customers: cell.length,
        share: ratio(cell.length, all.length),
        ...moneyOf(cell),
        segment: mostFrequentSegment(cell, scheme),
      }
    }),
  )
}

function rfmSegments(world: World, question: Question): Row[] {
  const all = scoredAsOf(world, question, question.to)
  return statesOf(question.scheme).map((segment) => {
    const members = all.filter(({ state }) => state === segment)
    return {
      segment,
      customers: members.length,
      share: ratio(members.length, all.length),
      ...moneyOf(members),
      averageRecency: average(members.map(({ values }) => values.recency)),
      averageFrequency: average(members.map(({ values }) => values.frequency)),
    }
  })
}

function rfmBins(world: World, question: Question): Row[] {
  const all = scoredAsOf(world, question, question.to)
  return axes.flatMap((axis) =>
    scoresOf(question.scheme.axes[axis]).map((score) => {
      const values = all.filter(({ scores }) => scores?.[axis] === score).map((spender) => spender.values[axis])
      return { axis, score, from: smallest(values), to: largest(values), customers: values.length }
    }),
  )
}

type Move = { from: string; to: string }

/** What every spender of the later day was on the earlier one. */
function movesBetween(world: World, question: Question, before: Day, after: Day): Move[] {
  const earlier = scoredAsOf(world, question, before)
  return scoredAsOf(world, question, after).map(({ key, state }) => ({
    from: earlier.find((spender) => spender.key === key)?.state ?? notYet,
    to: state,
  }))
}

const count = <Each>(all: Each[], holds: (each: Each) => boolean): number => all.filter(holds).length

function rfmTransition(world: World, question: Question): Row[] {
  const moves = movesBetween(world, question, question.from, question.to)
  const states = statesOf(question.scheme)
  return [...states, notYet].flatMap((from) =>
    states.map((to) => {
      const customers = count(moves, (move) => move.from === from && move.to === to)
      return {
        from,
        to,
        customers,
        share: ratio(
          customers,
          count(moves, (move) => move.from === from),
        ),
      }
    }),
  )
}

/** P(|Z| > z) of a standard normal variable, by Simpson's rule. */
function chanceBeyond(z: number): number {
  const steps = 2000
  const height = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const width = Math.abs(z) / steps
  const weights = Array.from({ length: steps + 1 }, (_, i) => (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2))
  return 1 - 2 * (width / 3) * sum(weights.map((weight, i) => weight * height(i * width)))
}

function verdictOf(arrivals: number, departures: number, segments: number): string {
  if (arrivals + departures < 25) return 'too-few'
  const z = (arrivals - departures) / Math.sqrt(arrivals + departures)
  if (chanceBeyond(z) >= 0.05 / segments) return 'chance'
  return z > 0 ? 'grew' : 'shrank'
}

function rfmChanges(world: World, question: Question): Row[] {
  const moves = movesBetween(world, question, question.from, question.to)
  const states = statesOf(question.scheme)
  const rows = states.map((segment) => {
    const before = count(moves, ({ from }) => from === segment)
    const after = count(moves, ({ to }) => to === segment)
    const stayed = count(moves, ({ from, to }) => from === segment && to === segment)
    const [arrivals, departures] = [after - stayed, before - stayed]
    return {
      segment,
      before,
      after,
      difference: after - before,
      arrivals,
      departures,
      z: ratio(arrivals - departures, Math.sqrt(arrivals + departures)),
      verdict: verdictOf(arrivals, departures, states.length),
    }
  })
  const weight = ({ verdict }: { verdict: string }) => (verdict === 'grew' || verdict === 'shrank' ? 0 : 1)
  return rows.sort((a, b) => weight(a) - weight(b) || Math.abs(b.difference) - Math.abs(a.difference))
}

function rfmEvolution(world: World, question: Question): Row[] {
  const { from, to, grain, weekStart } = question
  return bucketsOf(from, to, grain, weekStart).flatMap((bucket) => {
    const all = scoredAsOf(world, question, endOf(bucket, grain, to, weekStart))
    return statesOf(question.scheme).map((segment) => {
      const customers = count(all, ({ state }) => state === segment)
      return { bucket, segment, customers, share: ratio(customers, all.length) }
    })
  })
}

function rfmFlows(world: World, question: Question): Row[] {
  const { from, to, grain, weekStart, scheme, segment: looked } = question
  const others = [...statesOf(scheme), notYet].filter((state) => state !== looked)
  return bucketsOf(from, to, grain, weekStart).flatMap((bucket) => {
    const moves = movesBetween(world, question, plusDays(bucket, -1), endOf(bucket, grain, to, weekStart))
    return others.map((segment) => ({
      bucket,
      segment,
      arrivals: count(moves, (move) => move.from === segment && move.to === looked),
      departures: count(moves, (move) => move.from === looked && move.to === segment),
    }))
  })
}

/** Recency, frequency and money, by the scheme of the question. */
export const rfmNumbers = {
  'rfm-matrix': rfmMatrix,
  'rfm-segments': rfmSegments,
  'rfm-bins': rfmBins,
  'rfm-transition': rfmTransition,
  'rfm-changes': rfmChanges,
  'rfm-evolution': rfmEvolution,
  'rfm-flows': rfmFlows,
}
