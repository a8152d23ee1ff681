import { z } from 'zod'
import { ask } from './ask.ts'

const kept = z.object({ id: z.int() })
const send = async (url: string, path: string, body: object = {}): Promise<number> =>
  kept.parse(await ask(url, path, 'POST', body)).id

const channel = { kind: 'file', format: 'klaviyo', consent: 'email' }

/** In a store without engagements: an audience, one engagement by file that is done (1), and the draft of another (2). */
export async function makeEngagements(url: string): Promise<void> {
  const known = z.array(kept).parse(await ask(url, '/api/engagements'))
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
