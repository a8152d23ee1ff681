import { compareText, distinct } from './arithmetic.ts'
import { bucketsOf, endOf, plusDays } from './calendar.ts'
import type { Day, Question, Row, World } from './world.ts'

/** Customers who hold the tag on the day; one removed on it is held no more. */
const holdersOf = (world: World, wanted: string, day: Day): number =>
  distinct(
    world.tags
      .filter(({ tag, addedDay, removedDay }) => tag === wanted && addedDay <= day && day < (removedDay ?? 'later'))
      .map(({ customer }) => customer),
  ).length

/** Tags that somebody held on the day or before, in the order of their names. */
const tagsUntil = (world: World, day: Day): string[] =>
  distinct(
    world.tags
      .filter(({ addedDay, removedDay }) => addedDay <= day && (removedDay ?? 'later') > addedDay)
      .map(({ tag }) => tag),
  ).sort(compareText)

const tags = (world: World, { today }: Question) =>
  tagsUntil(world, today)
    .map((tag) => {
      const customers = holdersOf(world, tag, today)
      const before = holdersOf(world, tag, plusDays(today, -30))
      return { tag, customers, before, difference: customers - before }
    })
    .sort((a, b) => b.customers - a.customers)

const topTags = (world: World, question: Question): Row[] =>
  tags(world, question)
    .filter(({ customers }) => customers > 0)
    .map(({ tag, customers }) => ({ tag, customers }))
    .slice(0, 10)

const tagsOverTime = (world: World, { from, to, grain, weekStart }: Question): Row[] =>
  bucketsOf(from, to, grain, weekStart).flatMap((bucket) =>
    tagsUntil(world, to).map((tag) => ({
      bucket,
      tag,
      customers: holdersOf(world, tag, endOf(bucket, grain, to, weekStart)),
    })),
  )

/** The numbers about labels. */
export const tagNumbers = { 'top-tags': topTags, tags, 'tags-over-time': tagsOverTime }
