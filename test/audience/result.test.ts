import { describe, expect, it } from 'vitest'
import { compare, comparison, groupRow, groupSums, t975 } from '../../src/audience/result.ts'
import { daySchema } from '../../src/sql/day.ts'
import { engines } from '../engines/engines.ts'
import { loadExampleShop, loadOrders, type ShopOrder } from '../engines/load-example-shop.ts'

it.each([
  [5, 2.5706],
  [10, 2.2281],
  [30, 2.0423],
  [1000, 1.9623],
])("the 97.5 %% quantile of Student's t with %d degrees of freedom is that of the tables", (degrees, value) => {
  expect(t975(degrees)).toBeCloseTo(value, 3)
})

it('compares two means as worked out by hand', () => {
  // 1, 2, 3, 4, 5 and 2, 4, 6: means 3 and 4, variances of the means 0.5 and 4/3, 3.53 degrees by Welch and Satterthwaite.
  const {
    difference,
    from = 0,
    to = 0,
  } = compare({ people: 5, sum: 15, squared: 55 }, { people: 3, sum: 12, squared: 56 })
  expect(difference).toBe(-1)
  expect(((to ?? 0) - (from ?? 0)) / 2).toBeCloseTo(t975(3.5328) * Math.sqrt(0.5 + 4 / 3), 2)
  expect(compare({ people: 1, sum: 4, squared: 16 }, { people: 0, sum: 0, squared: 0 }).difference).toBeNull()
})

const [from, to] = [daySchema.parse('2024-06-01'), daySchema.parse('2024-06-30')]

describe.each(engines)('on $name', ({ open }) => {
  it('a known effect lies inside its interval, and what is bought before or after does not count', async () => {
    const engine = await open()
    await loadExampleShop(engine)
    const people = Array.from({ length: 1200 }, (_, index) => ({ key: 1000 + index, isControl: index % 3 === 0 }))
    // One in four of those held back buys for about 40.00, and one in three of the others: 3.33 more a head, and 0.083 purchases.
    const buyers = people.filter(({ isControl }, index) =>
      isControl ? index % 12 === 0 : index % 9 === 1 || index % 9 === 5,
    )
    const orders = buyers.flatMap(({ key }, index): ShopOrder[] => [
      [`n${key}`, key, '2024-06-15', null, 3000 + ((index * 617) % 2001), 1, null, 'paid'],
      [`late${key}`, key, '2024-07-01', null, 99_900, 1, null, 'paid'],
      [`void${key}`, key, '2024-06-16', null, 99_900, 1, null, 'cancelled'],
    ])
    await loadOrders(engine, orders, 2000)
    await engine.load(
      'engagement_members',
      ['engagement', 'customer_key', 'is_control'],
      people.map(({ key, isControl }) => [4, key, isControl]),
    )
    const result = comparison(await engine.query(groupSums(4, from, to), groupRow))
    expect([result.written, result.heldBack]).toEqual([800, 400])
    const { revenue, purchases } = result
    expect(purchases.written).toBe(buyers.filter(({ isControl }) => !isControl).length / 800)
    for (const [found, effect] of [
      [revenue, 4000 / 12],
      [purchases, 1 / 12],
    ] as const) {
      expect(found.from).toBeLessThan(effect)
      expect(found.to).toBeGreaterThan(effect)
      expect(found.from).toBeGreaterThan(-effect)
    }
    expect(comparison(await engine.query(groupSums(5, from, to), groupRow)).revenue.difference).toBeNull()
    await engine.close()
  })
})
