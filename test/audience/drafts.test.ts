import { expect, it } from 'vitest'
import { peopleOfCountSchema, reachSchema } from '../../src/contract/engagements.ts'
import { beginEngagement } from '../../src/server/engagements.ts'
import { byFile, errorOf, held, launch, plan, send, serve, told, written } from './asking.ts'

it('says whom it would reach, and after the start whom it did, person by person', async () => {
  const { ask } = await serve()
  const asked = 'audience=1&channel=email&controlPercent=25&seed=1'
  const { counts } = reachSchema.parse(await (await ask(`/api/engagements/reach?${asked}`)).json())
  expect(counts).toEqual([
    { outcome: 'control', reason: null, people: held.length },
    { outcome: 'left-out', reason: 'duplicate', people: 1 },
    { outcome: 'left-out', reason: 'invalid-contact', people: 2 },
    { outcome: 'left-out', reason: 'no-consent', people: 2 },
    { outcome: 'queued', reason: null, people: written },
  ])
  const id = await launch(ask, { ...byFile, controlPercent: 25 })
  expect((await told(await ask(`/api/engagements/${id}`))).counts).toEqual(counts)
  for (const { outcome, reason, people } of counts) {
    const count = `outcome=${outcome}${reason === null ? '' : `&reason=${reason}`}`
    const listed = async (path: string) => peopleOfCountSchema.parse(await (await ask(path)).json())
    const before = await listed(`/api/engagements/reach/people?${asked}&${count}`)
    expect(before).toMatchObject({ total: people, next: null })
    expect(before.people).toHaveLength(people)
    expect(await listed(`/api/engagements/${id}/people?${count}`)).toEqual(before)
    const [first] = before.people
    expect(await listed(`/api/engagements/${id}/people?${count}&after=${first?.key}`)).toMatchObject({
      total: people,
      people: before.people.slice(1),
    })
  }
  expect(await errorOf(ask('/api/engagements/reach?audience=1&channel=pigeon'))).toMatch(/email or sms/)
})

it('is a draft until it is started, waits for its moment, and can be taken back till then', async () => {
  const { ask } = await serve()
  const channel = { kind: 'webhook', url: 'https://shop.example/in', secret: 'a secret of sixteen', consent: 'email' }
  const id = await plan(ask, { name: 'Later', audience: 1, channel, moment: '2020-01-01T08:00:00Z' })
  const start = () => send(ask, 'POST', `/api/engagements/${id}/start`)
  const change = (draft: object) => send(ask, 'PUT', `/api/engagements/${id}`, draft)
  expect(await errorOf(start())).toMatch(/is past/)
  const later = { name: 'Later', audience: 1, channel: { ...channel, secret: '' }, moment: '2199-01-01T08:00:00Z' }
  expect((await told(await change(later))).draft).toMatchObject({ moment: later.moment, channel: { secret: '' } })
  expect((await told(await start())).state).toBe('scheduled')
  expect(await errorOf(change(later))).toMatch(/is scheduled/)
  expect((await told(await send(ask, 'POST', `/api/engagements/${id}/stop`))).state).toBe('draft')
  const toFile = { ...later, channel: byFile.channel }
  expect((await told(await change(toFile))).draft.channel.kind).toBe('file')
  expect(await errorOf(change(later))).toMatch(/needs a secret/)
  expect(await (await send(ask, 'DELETE', `/api/engagements/${id}`)).json()).toEqual({ removed: id })
})

it('says what the removal of its audience means for it, and that comes true', async () => {
  const { house, ask } = await serve()
  const file = await launch(ask, byFile)
  const waiting = await launch(ask, { ...byFile, name: 'Waiting', moment: '2199-01-01T08:00:00Z' })
  const draft = await plan(ask, { ...byFile, name: 'Draft' })
  const over = await launch(ask, { ...byFile, name: 'Over' })
  await send(ask, 'POST', `/api/engagements/${over}/stop`)
  const uses = [
    { engagement: draft, name: 'Draft', state: 'draft', text: expect.stringMatching(/"Draft" cannot be started/) },
    { engagement: waiting, name: 'Waiting', state: 'scheduled', text: expect.stringMatching(/will not begin/) },
    { engagement: file, name: 'List', state: 'running', text: expect.stringMatching(/goes on/) },
  ]
  expect(await (await ask('/api/audiences')).json()).toMatchObject([{ id: 1, uses }])
  expect(await (await send(ask, 'DELETE', '/api/audiences/1')).json()).toMatchObject({ removed: 1, uses })
  expect((await send(ask, 'POST', `/api/engagements/${draft}/start`)).status).toBe(404)
  expect((await ask(`/api/engagements/${file}/file`)).status).toBe(200)
  await expect(beginEngagement(house, waiting)).rejects.toThrow('There is no audience 1.')
})

it('is not begun for nobody, and not written over unseen', async () => {
  const { house, ask } = await serve()
  const of = house.state.audiences.begin({ name: 'Nobody', who: { not: { kind: 'everyone' } }, isFixed: false })
  house.state.audiences.finish(of, new Date(0))
  const made = await told(await send(ask, 'POST', '/api/engagements', { ...byFile, audience: of }))
  expect(await errorOf(send(ask, 'POST', `/api/engagements/${made.id}/start`))).toMatch(/^Nobody would be written to/)
  expect((await told(await ask(`/api/engagements/${made.id}`))).state).toBe('draft')

  const change = (name: string, revision?: string) =>
    ask(`/api/engagements/${made.id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...(revision && { 'If-Match': `"${revision}"` }) },
      body: JSON.stringify({ ...byFile, name }),
    })
  const first = await told(await change('First', made.revision))
  const overtaken = await change('Second', made.revision)
  expect([overtaken.status, (await overtaken.json()).said.id]).toEqual([412, 'engagement.overtaken'])
  expect((await told(await ask(`/api/engagements/${made.id}`))).draft.name).toBe('First')
  expect((await told(await change('Second', first.revision))).draft.name).toBe('Second')
  expect((await told(await change('Third'))).draft.name).toBe('Third')
})
