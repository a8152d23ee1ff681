import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { shell } from '../../src/web/messages/en/shell.ts'
import { pages } from '../../src/web/shell/pages.ts'
import { makeEngagements } from './make-engagements.ts'

/** A list of few people, so that who walks through it comes to its end. */
const champions = encodeURIComponent(JSON.stringify({ kind: 'rfm', scheme: 'standard-11', segment: 'champions' }))

/** What is asked of a page so that it shows as much as it can. */
const asked: Readonly<Record<string, string>> = {
  '/purchases': '?period=last-12-months&consent=with-any',
  '/customers': `?who=${champions}`,
}

/** Every page of the navigation and what stands behind it, each with as much as it can show. */
export const everyPage: readonly string[] = [
  ...pages.map(({ to }) => `${to}${asked[to] ?? ''}`),
  '/rfm/scheme',
  '/customers/1',
  '/engagements/sending',
  '/engagements/new?audience=1&people=queued',
  '/engagements/1?people=sent',
]

/** Makes what a page is about, where a fresh store has none of it. */
export async function prepareFor(path: string, url: string): Promise<void> {
  if (/^\/engagements\/(new|\d)/.test(path)) await makeEngagements(url)
}

/** Loads a page, and waits until it shows what it asked for. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.getByText(shell['shell.loading'], { exact: true }).count()).toBe(0)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

/** Lets two frames pass, in which the page lays itself out anew. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))')
}
