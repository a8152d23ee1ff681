import { expect, test } from 'vitest'
import { daySchema } from './day.ts'
import { all, day, identifier, integer, join, numberLiteral, readable, render, sql, text } from './sql.ts'

const numbered = (statement: Parameters<typeof render>[0]) => render(statement, (_, index) => `$${index + 1}`)

test('values are bound, in their order, through nested fragments', () => {
  const inner = sql`day >= ${day(daySchema.parse('2024-03-01'))}`
  const { text: statement, parameters } = numbered(
    sql`select * from orders where ${inner} and store = ${text("O'Neil; drop table orders")} limit ${integer(3)}`,
  )
  expect(statement).toBe('select * from orders where day >= $1 and store = $2 limit $3')
  expect(parameters.map(({ value }) => value)).toEqual(['2024-03-01', "O'Neil; drop table orders", 3])
})

test('a bare string in a hole does not compile', () => {
  // @ts-expect-error: a string is no fragment
  expect(() => numbered(sql`select ${'1; drop table orders'}`)).toThrow()
})

test('names are quoted', () => {
  expect(numbered(sql`select ${identifier('a "b"')}`).text).toBe('select "a ""b"""')
})

test('no condition is always true, several must all hold', () => {
  expect(numbered(all([])).text).toBe('1 = 1')
  expect(numbered(all([sql`a`, sql`b`])).text).toBe('a and b')
  expect(numbered(join([], sql`, `)).text).toBe('')
})

test('only finite numbers are written into the text', () => {
  expect(numbered(numberLiteral(0.8)).text).toBe('0.8')
  expect(() => numberLiteral(Number.NaN)).toThrow(RangeError)
})

test('what people read has its values in place and no common indent', () => {
  const statement = sql`
    select count(*)
      from orders
    where store = ${text("O'Neil")} and day = ${day(daySchema.parse('2024-03-01'))}`
  expect(readable(statement)).toBe(
    "select count(*)\n  from orders\nwhere store = 'O''Neil' and day = date '2024-03-01'",
  )
})
