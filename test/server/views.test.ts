import { expect, it } from 'vitest'
import { z } from 'zod'
import { savedViewSchema } from '../../src/contract/views.ts'
import { serveExample } from './served-example.ts'

type Ask = Awaited<ReturnType<typeof serveExample>>['ask']

const save = (ask: Ask, view: object) =>
  ask('/api/views', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(view),
  })
const views = async (ask: Ask) => z.array(savedViewSchema).parse(await (await ask('/api/views')).json())
const said = async (response: Response) => z.object({ error: z.string() }).parse(await response.json()).error

it('keeps screens under their names, replaces one of the same name, and forgets one', async () => {
  const { ask } = await serveExample()
  expect(await views(ask)).toEqual([])
  const { id } = savedViewSchema.parse(
    await (await save(ask, { name: '  Web last year ', address: '/purchases?period=last-year&channel=web' })).json(),
  )
  await save(ask, { name: 'Été', address: '/crm' })
  const replaced = await save(ask, { name: 'web LAST year', address: '/purchases?period=last-year' })
  expect(replaced.status).toBe(201)
  expect((await views(ask)).map(({ name, address }) => [name, address])).toEqual([
    ['web LAST year', '/purchases?period=last-year'],
    ['Été', '/crm'],
  ])

  expect((await ask(`/api/views/${id}`, { method: 'DELETE' })).status).toBe(200)
  expect((await views(ask)).map(({ name }) => name)).toEqual(['Été'])
  const again = await ask(`/api/views/${id}`, { method: 'DELETE' })
  expect([again.status, await said(again)]).toEqual([404, `There is no saved view with the id ${id}.`])
})

it('refuses a view without a name, and one that leads out of the product', async () => {
  const { ask } = await serveExample()
  for (const [view, words] of [
    [{ name: ' ', address: '/crm' }, 'A view needs a name.'],
    [{ name: 'a'.repeat(81), address: '/crm' }, '80 characters'],
    [{ name: 'Elsewhere', address: 'https://example.com' }, 'begins with the path of a page'],
    [{ name: 'Elsewhere', address: '//example.com' }, 'begins with the path of a page'],
  ] as const) {
    const response = await save(ask, view)
    expect(response.status).toBe(400)
    expect(await said(response)).toContain(words)
  }
  expect(await views(ask)).toEqual([])
})
