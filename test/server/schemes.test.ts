import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Scheme, SchemeDraft } from '../../src/catalog/rfm/scheme.ts'
import { schemeSchema } from '../../src/catalog/rfm/scheme.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { answerSchema } from '../../src/contract/metrics.ts'
import { schemePreviewSchema } from '../../src/contract/scheme-preview.ts'
import { listedSchemeSchema } from '../../src/contract/schemes.ts'
import { serveExample } from './served-example.ts'

const { id: _id, version: _version, ...draft } = defaultScheme
type Ask = Awaited<ReturnType<typeof serveExample>>['ask']

const sent = (body: object) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
const save = async (ask: Ask, body: SchemeDraft & { id?: string }): Promise<Scheme> => {
  const response = await ask('/api/schemes', sent(body))
  expect(response.status).toBe(201)
  return schemeSchema.parse(await response.json())
}
const listed = async (ask: Ask) => z.array(listedSchemeSchema).parse(await (await ask('/api/schemes')).json())
const segments = async (ask: Ask, words: string) =>
  answerSchema.parse(await (await ask(`/api/metrics/rfm-segments?from=2024-03-01&to=2024-03-31&${words}`)).json())

/** The scheme with all that Standard 11 calls lost and hibernating in one segment. */
const fewer: SchemeDraft = {
  ...draft,
  name: 'Für uns',
  segments: draft.segments.flatMap((segment) => {
    if (segment.key === 'lost') return []
    const lost = draft.segments.find(({ key }) => key === 'lost')?.codes ?? []
    return [segment.key === 'hibernating' ? { ...segment, label: 'Gone', codes: [...segment.codes, ...lost] } : segment]
  }),
}

it('has the four schemes that come with it', async () => {
  const { ask } = await serveExample()
  const schemes = await listed(ask)
  expect(schemes.map(({ id }) => id)).toEqual(['standard-11', 'r-by-f-grid', 'four-band', 'six-groups'])
  expect(schemes.every(({ isBuiltIn, versions }) => isBuiltIn && versions.length === 1)).toBe(true)
})

it('keeps a scheme, answers by it in its words, and keeps what an older version shows', async () => {
  const { ask } = await serveExample()
  const first = await save(ask, fewer)
  expect(first).toMatchObject({ id: 'fur-uns', version: 1 })
  const second = await save(ask, { ...draft, name: 'Für uns', id: first.id })
  expect(second).toMatchObject({ id: 'fur-uns', version: 2 })
  expect(await save(ask, { ...draft, name: 'Für uns', id: first.id })).toEqual(second)
  const [newest, old] = [await segments(ask, 'scheme=fur-uns'), await segments(ask, 'scheme=fur-uns@1')]
  expect([newest.rows.length, old.rows.length]).toEqual([11, 10])
  expect([newest.scheme?.version, old.scheme?.version]).toEqual([2, 1])
  expect(old.bins).toMatchObject([{ day: '2024-03-31' }])
  expect(old.bins?.[0]?.rows).toHaveLength(15)
  const csv = await (await ask('/api/metrics/rfm-segments?scheme=fur-uns@1&format=csv')).text()
  expect(csv).toMatch(/\nGone,/)
  const found = (await listed(ask)).find(({ id }) => id === 'fur-uns')
  expect(found?.versions.map(({ version }) => version)).toEqual([2, 1])
})

it('takes a hidden scheme off the list, while links to it go on', async () => {
  const { ask } = await serveExample()
  const { id } = await save(ask, fewer)
  expect((await ask(`/api/schemes/${id}`, { method: 'DELETE' })).status).toBe(200)
  expect((await listed(ask)).some((scheme) => scheme.id === id)).toBe(false)
  expect((await segments(ask, `scheme=${id}`)).rows).toHaveLength(10)
  const one = listedSchemeSchema.parse(await (await ask(`/api/schemes/${id}@1`)).json())
  expect(one).toMatchObject({ isHidden: true, name: 'Für uns' })
  expect((await save(ask, fewer)).id).toBe(`${id}-2`)
})

it.each([
  ['fewer codes', { ...draft, segments: draft.segments.slice(1) }, 400, /555.* are in no segment/],
  ['a built-in one', { ...draft, id: 'standard-11' }, 400, /comes with Regulars and cannot be changed/],
  ['one that is not there', { ...draft, id: 'nobodys' }, 404, /no scheme "nobodys"/],
])('refuses to save %s', async (_, body, status, sentence) => {
  const { ask } = await serveExample()
  const response = await ask('/api/schemes', sent(body))
  expect(response.status).toBe(status)
  expect((await response.json()).error).toMatch(sentence)
})

it.each([
  ['scheme=standart-11', 404, /no scheme "standart-11". Did you mean standard-11/],
  ['scheme=standard-11@2', 404, /no version 2 of the scheme "standard-11"; its newest is 1/],
  ['scheme=Standard 11', 400, /scheme is "Standard 11"; it must be the id of a scheme/],
  ['segment=loyal', 400, /does not answer to the parameter "segment"/],
])('says what is wrong with %s', async (words, status, sentence) => {
  const { ask } = await serveExample()
  const response = await ask(`/api/metrics/rfm-matrix?${words}`)
  expect(response.status).toBe(status)
  expect((await response.json()).error).toMatch(sentence)
})

it('shows what a half-painted scheme would show, and names what is missing', async () => {
  const { ask } = await serveExample()
  const halfPainted = { ...draft, segments: draft.segments.slice(0, 2) }
  const response = await ask('/api/schemes/preview?from=2024-03-01&to=2024-03-31', sent(halfPainted))
  const { faults, answers } = schemePreviewSchema.parse(await response.json())
  expect(faults.map(({ kind }) => kind)).toEqual(['missing'])
  const sizes = answers?.segments.rows.map(({ segment, customers }) => [segment, customers])
  expect(sizes).toEqual([
    ['champions', 0],
    ['loyal', 1],
    ['unassigned', 4],
  ])
  expect(answers?.bins.rows).toHaveLength(15)
  const axes = { ...draft.axes, frequency: { method: 'fixed', cutPoints: [3, 1], better: 'more' } }
  const broken = await ask('/api/schemes/preview', sent({ ...draft, axes }))
  expect(schemePreviewSchema.parse(await broken.json())).toMatchObject({
    faults: [{ kind: 'not-ascending', axis: 'frequency' }],
    answers: null,
  })
})
