import { expect } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import type { Metric } from '../../src/catalog/metric.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createAnswerCache } from '../../src/server/answer-cache.ts'
import { answerMetric } from '../../src/server/answer-metric.ts'
import type { House } from '../../src/server/house.ts'
import { listCustomers } from '../../src/server/list-customers.ts'
import { ownWarehouse } from '../../src/server/owned-warehouse.ts'
import { readQuestion } from '../../src/server/question.ts'
import { identifier, type Sql, sql } from '../../src/sql/sql.ts'
import { fingerprintOf } from '../../src/warehouse/publication/fingerprint.ts'
import { publishedTables } from '../../src/warehouse/publication/published-tables.ts'

/** The same project, asked where its facts are written. */
export const askedLocally = async (house: House): Promise<House> => ({
  ...house,
  warehouse: await ownWarehouse(house.warehouse.local),
  answers: createAnswerCache(),
})

const period = { from: '2026-10-01', to: '2026-11-22', grain: 'month' }

/** What the project answers to every metric of the catalogue, and to a list of people, as the text that is sent. */
export async function everyAnswer(house: House, asked = period): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const [id, metric] of Object.entries<Metric>(catalog)) {
    const given = metric.filters.some((filter) => filter === 'channel') ? { ...asked, channel: 'web' } : asked
    answers[id] = JSON.stringify(await answerMetric(house, id, await readQuestion(house, id, given)))
  }
  answers.customers = JSON.stringify(await listCustomers(house, { limit: '20' }))
  return answers
}

/** Every answer of the place is, letter for letter, that of the file. */
export async function expectSameAnswers(house: House): Promise<void> {
  const published = await everyAnswer(house)
  expect(published).toEqual(await everyAnswer(await askedLocally(house)))
}

const lines = sql`(
  select order_lines.*, orders.customer_key as customer_key
  from order_lines
  left join orders on orders.order_key = order_lines.order_key) as order_lines`

const printsOf = async (engine: Engine, fromOf: (table: string) => Sql) => {
  const prints: Record<string, string> = {}
  for (const [name, table] of Object.entries(publishedTables)) {
    const { rows, hash } = await fingerprintOf(engine, table, fromOf(name))
    prints[name] = `${rows} rows, ${hash}`
  }
  return prints
}

/** Every table of the place has the rows of the file. */
export async function expectSameRows({ warehouse }: House): Promise<void> {
  const published = await printsOf(warehouse.engine, identifier)
  expect(published).toEqual(
    await printsOf(warehouse.local.engine, (table) => (table === 'order_lines' ? lines : identifier(table))),
  )
}
