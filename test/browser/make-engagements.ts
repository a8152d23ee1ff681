import { z } from 'zod'

const kept = z.object({ id: z.int() })
const headers = { 'Content-Type': 'application/json' }

async function send(url: string, path: string, body: object = {}): Promise<number> {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`)
  return kept.parse(await answer.json()).id
}

const channel = { kind: 'file', format: 'klaviyo', consent: 'email' }

/** In a store without engagements: an audience, one engagement by file that is done (1), and the draft of another (2). */
export async function makeEngagements(url: string): Promise<void> {
  const known = z.array(kept).parse(await (await fetch(`${url}/api/engagements`)).json())
  if (known.length > 0) return
  const audience = await send(url, '/api/audiences', { name: 'Friends of the house', who: { kind: 'tag', tag: 'vip' } })
  const done = await send(url, '/api/engagements', {
    name: 'Autumn for Klaviyo',
    audience,
    channel,
    controlPercent: 20,
  })
  await send(url, `/api/engagements/${done}/start`)
  await fetch(`${url}/api/engagements/${done}/file`)
  await send(url, '/api/engagements', { name: 'Winter', audience, channel })
}
