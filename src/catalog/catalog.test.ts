import { describe, expect, test } from 'vitest'
import { catalog } from './index.ts'
import { times } from './metric.ts'

describe.each(Object.entries(catalog))('%s', (id, metric) => {
  test('has an id of the field’s words in kebab case', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('says what it is', () => {
    expect(metric.label.length).toBeGreaterThan(2)
    expect(metric.description).toMatch(/^[A-Z].{30,}\.$/s)
    expect(metric.example.because).toMatch(/[.;]/)
    expect(times).toContain(metric.time)
    expect(Object.values(metric.columns).every(({ label, unit }) => label !== '' && unit !== undefined)).toBe(true)
  })

  test('says who stands behind each number that it shows', () => {
    const numbers = Object.entries(metric.columns).filter(([, { unit }]) => !['name', 'day', 'score'].includes(unit))
    expect(Object.keys(metric.behind).sort()).toEqual(numbers.map(([name]) => name).sort())
  })

  test('has an example that its own schema accepts', () => {
    expect(metric.example.rows.length).toBeGreaterThan(0)
    expect(metric.example.rows.map((row) => metric.row.parse(row))).toEqual(metric.example.rows)
  })
})
