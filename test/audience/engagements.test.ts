import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { letterPreviewSchema } from '../../src/contract/engagements.ts'
import { errorOf, finished, held, launch, peopleOf, plan, send, serve, told, written } from './asking.ts'
import { startMailServer } from './mail-server.ts'
import { letter, willing } from './shop.ts'

describe('by e-mail', () => {
  it('each who may be written to gets one message, and the link in it ends the subscription', async () => {
    let refusals = 2
    const busy = () => Object.assign(new Error('busy'), { responseCode: 451 })
    const { port, received } = await startMailServer({
      answer: (to) => {
        if (to === 'p3@example.com') return Object.assign(new Error('no such mailbox'), { responseCode: 550 })
        return to === 'p2@example.com' && refusals-- > 0 ? busy() : null
      },
    })
    const { house, ask } = await serve(port)
    expect(held).not.toContain(3)
    expect(held).not.toContain(2)
    const id = await launch(ask, { ...letter, controlPercent: 25 })
    const engagement = await finished(ask, id)
    expect(peopleOf(engagement)).toEqual({
      sent: written - 1,
      'smtp-550': 1,
      control: held.length,
      'no-consent': 2,
      'invalid-contact': 2,
      duplicate: 1,
    })
    const expected = Array.from({ length: willing }, (_, index) => index + 1).filter(
      (key) => key !== 3 && !held.includes(key),
    )
    expect(received.map(({ to }) => to).sort()).toEqual(expected.map((key) => `p${key}@example.com`).sort())
    const [{ to, text: message } = { to: '', text: '' }] = received
    expect(message).toMatch(/^Subject: Hello Name\d+\r$/m)
    expect(message.replaceAll('=\r\n', '')).toContain('&lt;b&gt;Spring&lt;/b&gt; &amp; more.')
    expect(message).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    const [, path = ''] =
      /^List-Unsubscribe:\s+<https:\/\/shop\.example\/r(\/unsubscribe\/[^>]+)>/m.exec(
        message.replaceAll('\r\n ', ' '),
      ) ?? []
    expect(path).not.toContain(to)
    const subscribed = async () =>
      (await (await ask('/api/metrics/subscription-status?from=2024-05-10&to=2024-05-10')).json()).rows.filter(
        (row: { channel: string; status: string }) => row.channel === 'email' && row.status === 'subscribed',
      )[0].customers
    const before = await subscribed()
    const outside = { Host: 'shop.example', 'Content-Type': 'application/x-www-form-urlencoded' }
    house.state.changeSettings({ name: 'Lumen & <Oak>' })
    const french = await ask(path, { headers: { 'Accept-Language': 'de, fr-CA;q=0.9, en;q=0.8' } })
    expect([french.status, french.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(await french.text()).toMatch(/<html lang="fr">.*Lumen &amp; &lt;Oak&gt;.*Me désabonner<\/button>/s)
    expect(await (await ask(path)).text()).toMatch(/<html lang="en">.*Unsubscribe<\/button>/s)
    expect(await subscribed()).toBe(before)
    const click = () => ask(path, { method: 'POST', headers: outside, body: 'List-Unsubscribe=One-Click' })
    expect((await click()).status).toBe(200)
    // The first customer shares the address with another.
    const people = to === 'p1@example.com' ? 2 : 1
    expect(await subscribed()).toBe(before - people)
    expect((await click()).status).toBe(200)
    expect(await subscribed()).toBe(before - people)
    expect((await ask(`${path.slice(0, -2)}xx`, { method: 'POST' })).status).toBe(404)
    const again = await finished(ask, await launch(ask, { ...letter, name: 'Again', controlPercent: 25 }))
    expect(peopleOf(again)['no-consent']).toBe(2 + people)
  })

  it('a slow one keeps no other waiting, and ends as soon as it is stopped', async () => {
    const { port, received } = await startMailServer()
    const { ask } = await serve(port)
    const slow = await launch(ask, { ...letter, name: 'Slow', channel: { ...letter.channel, perMinute: 1 } })
    const quick = await finished(ask, await launch(ask, { ...letter, name: 'Quick', controlPercent: 0 }))
    expect(peopleOf(quick)).toMatchObject({ sent: willing })
    expect((await told(await ask(`/api/engagements/${slow}`))).state).toBe('running')
    const stopped = await told(await send(ask, 'POST', `/api/engagements/${slow}/stop`))
    expect(peopleOf(stopped)).toMatchObject({ sent: 1 })
    expect(received).toHaveLength(willing + 1)
  })

  it('shows the message, and refuses what could not be sent or unsubscribed from', async () => {
    const { house, ask } = await serve()
    const { subject: _, body } = letter.channel
    const shown = async (place: number, subject = '{{first_name|x}}\r\nBcc: all@example.com') =>
      letterPreviewSchema.parse(
        await (
          await send(ask, 'POST', '/api/engagements/preview', { audience: 1, place, letter: { subject, body } })
        ).json(),
      )
    expect((await shown(0)).subject).toBe('Name1 Bcc: all@example.com')
    expect(await shown(3)).toMatchObject({ reader: { key: 4, email: 'p4@example.com' }, of: willing + 1 })
    expect(await shown(999)).toMatchObject({ subject: 'x Bcc: all@example.com', reader: null })
    const unknown = { ...letter, channel: { ...letter.channel, body: '{{iban}}' } }
    expect(await (await send(ask, 'POST', '/api/engagements', unknown)).json()).toMatchObject({
      error: expect.stringContaining('{{iban}}'),
    })
    house.state.changeSettings({ sending: { ...house.state.settings().sending, publicUrl: null } })
    const id = await plan(ask, letter)
    expect(await errorOf(send(ask, 'POST', `/api/engagements/${id}/start`))).toMatch(/nobody could unsubscribe/)
    expect((await shown(0)).text).toContain('https://…/unsubscribe/…')
    const test = { audience: 1, letter: { subject: 'Hello', body }, to: 'me@example' }
    expect(await errorOf(send(ask, 'POST', '/api/engagements/test', test))).toMatch(
      /^"me@example" is no e-mail address/,
    )
    const smtp = { host: 'localhost', port: 25, from: 'Shop <shop>' }
    expect(await errorOf(send(ask, 'PUT', '/api/sending', { smtp }))).toMatch(/names no e-mail address to send from/)
    const strange = send(ask, 'PUT', '/api/sending', { publicUrl: 'ftp://shop.example' })
    expect(await errorOf(strange)).toBe('publicUrl begins with https://.')
    const blank = send(ask, 'POST', '/api/engagements', { ...letter, name: '  ' })
    expect(await errorOf(blank)).toBe('name is empty.')
  })
})

describe('by webhook', () => {
  it('batches are signed, repeated under one key until they are taken, and have one effect', async () => {
    const calls: { headers: IncomingHttpHeaders; body: string }[] = []
    const effects = new Map<string, string>()
    /** The first batch is taken, but the answer is lost; the second comes too early twice; the third is refused. */
    const answers: Readonly<Record<number, (number | null)[]>> = { 0: [null, 200], 1: [429, 429, 200], 2: [422] }
    const server = createServer(async (request, response) => {
      const call = { headers: request.headers, body: await text(request) }
      calls.push(call)
      const key = String(call.headers['idempotency-key'])
      const tries = calls.filter((other) => other.headers['idempotency-key'] === key).length
      const status = answers[JSON.parse(call.body).batch]?.[tries - 1] ?? null
      if (status === null || status === 200) effects.set(key, call.body)
      if (status === null) request.socket.destroy()
      else response.writeHead(status).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { ask } = await serve()
    const secret = 'a secret of sixteen'
    const url = `http://localhost:${(server.address() as AddressInfo).port}/in`
    const channel = { kind: 'webhook', url, secret, consent: 'email', batchSize: 15 }
    const id = await launch(ask, { name: 'SMS', audience: 1, channel, controlPercent: 0 })
    const engagement = await finished(ask, id)
    expect(peopleOf(engagement)).toMatchObject({ sent: 30, 'http-422': 10 })
    expect(JSON.stringify(engagement)).not.toContain(secret)
    expect(calls.map(({ body }) => JSON.parse(body).batch)).toEqual([0, 0, 1, 1, 1, 2])
    for (const { headers: sent, body } of calls) {
      const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(sent['regulars-signature'])) ?? []
      expect(signature).toBe(createHmac('sha256', secret).update(`${at}.${body}`).digest('hex'))
    }
    expect(effects.size).toBe(2)
    const reached = [...effects.values()].flatMap((body) =>
      JSON.parse(body).people.map((person: { email: string }) => person.email),
    )
    expect(new Set(reached).size).toBe(30)
  })

  it('reaches no private host unless the settings allow it, and says so', async () => {
    const { house, ask } = await serve()
    const allow = (allowsPrivateHosts: boolean) =>
      house.state.changeSettings({ sending: { ...house.state.settings().sending, allowsPrivateHosts } })
    const channel = { kind: 'webhook', url: 'http://localhost:9/in', secret: 'a secret of sixteen', consent: 'email' }
    const id = await plan(ask, { name: 'Inward', audience: 1, channel })
    const start = () => send(ask, 'POST', `/api/engagements/${id}/start`)
    allow(false)
    expect(await errorOf(start())).toMatch(/^localhost is on this machine or in a private network/)
    expect(await told(await ask(`/api/engagements/${id}`))).toMatchObject({ state: 'draft', counts: [] })
    allow(true)
    await told(await start())
    allow(false)
    for (;;) {
      const { fault, state } = await told(await ask(`/api/engagements/${id}`))
      expect(state).toBe('running')
      if (fault !== null) {
        expect(fault).toMatch(/private network/)
        break
      }
      await wait(20)
    }
    const stopped = await told(await send(ask, 'POST', `/api/engagements/${id}/stop`))
    expect(stopped.state).toBe('stopped')
  })
})

it('files come in the formats of others, hashed where they ask for that', async () => {
  const { ask } = await serve()
  const fileOf = async (format: string) => {
    const id = await launch(ask, {
      name: format,
      audience: 1,
      channel: { kind: 'file', format, consent: 'email' },
      controlPercent: 0,
    })
    const response = await ask(`/api/engagements/${id}/file`)
    expect((await told(await ask(`/api/engagements/${id}`))).state).toBe('done')
    return (await response.text()).trimEnd().split('\n')
  }
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  expect((await fileOf('own')).slice(0, 2)).toEqual([
    'customer_id,email,phone,first_name,last_name',
    'c1,p1@example.com,,Name1,',
  ])
  expect((await fileOf('klaviyo'))[0]).toBe('Email,First Name,Last Name')
  expect((await fileOf('mailchimp'))[0]).toBe('Email Address,First Name,Last Name')
  const meta = await fileOf('meta')
  expect(meta.slice(0, 2)).toEqual(['email,fn,ln', `${hash('p1@example.com')},${hash('name1')},`])
  expect(meta).toHaveLength(willing + 1)
  expect((await fileOf('google')).slice(0, 2)).toEqual(['Email', hash('p1@example.com')])
})
