import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { expect, onTestFinished } from 'vitest'
import { isHeldBack } from '../../src/audience/candidates.ts'
import { engagementSchema } from '../../src/contract/engagements.ts'
import type { House } from '../../src/server/house.ts'
import { createSender } from '../../src/server/send-engagements.ts'
import { temporaryFolder } from '../server/example-house.ts'
import { routesOf } from '../server/served-example.ts'
import { openShop, willing } from './shop.ts'

type Ask = ReturnType<typeof routesOf>
const headers = { 'Content-Type': 'application/json' }
export const send = (ask: Ask, method: string, path: string, body: object = {}) =>
  ask(path, { method, headers, body: JSON.stringify(body) })

export async function serve(port = 1): Promise<{ house: House; ask: Ask }> {
  const house = await openShop(temporaryFolder(), port)
  const sender = createSender(house, pino({ level: 'silent' }), { lookEvery: 20, repeatAfter: 5 })
  onTestFinished(async () => {
    await sender.close()
    await house.close()
  })
  return { house, ask: routesOf(house) }
}

export const told = async (response: Response) => {
  const body: unknown = await response.json()
  expect(response.ok, JSON.stringify(body)).toBe(true)
  return engagementSchema.parse(body)
}

export async function finished(ask: Ask, id: number) {
  for (;;) {
    const engagement = await told(await ask(`/api/engagements/${id}`))
    if (engagement.state === 'done') return engagement
    expect(engagement.fault).toBeNull()
    await wait(20)
  }
}

export const plan = async (ask: Ask, draft: object) =>
  (await told(await send(ask, 'POST', '/api/engagements', draft))).id
export async function launch(ask: Ask, draft: object): Promise<number> {
  const id = await plan(ask, draft)
  await told(await send(ask, 'POST', `/api/engagements/${id}/start`))
  return id
}
export const errorOf = async (answer: Response | Promise<Response>): Promise<string> => {
  const response = await answer
  expect(response.status).toBe(400)
  return (await response.json()).error
}
export const byFile = { name: 'List', audience: 1, channel: { kind: 'file', format: 'own', consent: 'email' } }
export const peopleOf = ({ counts }: Awaited<ReturnType<typeof told>>) =>
  Object.fromEntries(counts.map(({ outcome, reason, people }) => [reason ?? outcome, people]))

/** Whom a control group of a quarter holds back, and how many are then written to. */
export const held = Array.from({ length: willing }, (_, index) => index + 1).filter((key) =>
  isHeldBack(key, { seed: 1, controlPercent: 25 }),
)
export const written = willing - held.length
