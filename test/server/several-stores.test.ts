import { expect, it } from 'vitest'
import { answerSchema } from '../../src/contract/metrics.ts'
import { serveExample } from './served-example.ts'

it('adds up several stores, named in any order, and says which', async () => {
  const { ask } = await serveExample()
  const asked = (stores: string) => ask(`/api/metrics/revenue?from=2024-01-01&to=2024-03-31&${stores}`)
  const revenueOf = async (stores: string) => {
    const { rows, filters } = answerSchema.parse(await (await asked(stores)).json())
    return { value: Number(rows[0]?.value), filters }
  }
  const [oak, elm] = [await revenueOf('store=Oak'), await revenueOf('store=Elm')]
  expect(oak.filters).toEqual({ store: ['Oak'] })
  expect(oak.value * elm.value).not.toBe(0)
  expect(await revenueOf('store=Oak&store=Elm&store=Oak')).toEqual({
    value: oak.value + elm.value,
    filters: { store: ['Elm', 'Oak'] },
  })
  const tagOf = async (stores: string) => (await asked(stores)).headers.get('ETag')
  expect(await tagOf('store=Oak&store=Elm')).toBe(await tagOf('store=Elm&store=Oak'))
  expect(await tagOf('store=Oak&store=Elm')).not.toBe(await tagOf('store=Oak'))
  const { sql: statement } = await (await ask('/api/metrics/revenue/sql?store=Oak&store=Elm')).json()
  expect(statement).toContain("store in ('Elm', 'Oak')")
})
