import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const findings = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

type Asked = {
  /** The part of the page that is looked at, as a selector; without it the whole page. */
  part?: string
  /** The rules to try alone; without them all. */
  rules?: readonly string[]
}

/** They hand the focus on as soon as they have it, so nobody stands on them; axe cannot see that. */
const focusGuards = '[data-base-ui-focus-guard]'

/** What axe finds on the page as it stands, as `rule: element`. */
export async function accessibilityFaults(page: Page, asked: Asked = {}): Promise<string[]> {
  await page.evaluate(`globalThis.axe === undefined && (() => { ${axe.source} })()`)
  const context = { exclude: [[focusGuards]], ...(asked.part === undefined ? {} : { include: [[asked.part]] }) }
  const question = `${JSON.stringify(context)}, ${JSON.stringify(asked.rules === undefined ? {} : { runOnly: asked.rules })}`
  const violations = findings.parse(await page.evaluate(`axe.run(${question}).then(({ violations }) => violations)`))
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}
