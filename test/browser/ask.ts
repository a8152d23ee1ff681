import type { Page } from 'playwright-core'
import { z } from 'zod'

const headers = { 'Content-Type': 'application/json' }

/** What the API answers; an error where it refuses. */
export async function ask(url: string, path: string, method = 'GET', body?: object) {
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** The number of the one thing that a page is of. */
export const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** The number that a text shows, however its thousands are parted. */
export const numberIn = (text: string | null): number => Number(text?.replaceAll(/\D/g, ''))

/** Leaves a shop that tests share without audiences, as they found it. */
export async function removeAudiences(url: string): Promise<void> {
  const audiences = z.array(z.object({ id: z.int() })).parse(await ask(url, '/api/audiences'))
  for (const { id } of audiences) await ask(url, `/api/audiences/${id}`, 'DELETE')
}
