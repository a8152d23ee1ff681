import type { Page, Request } from 'playwright-core'

/** Milliseconds without a question after which the page has asked all that it wants to know. */
const calm = 400

/**
 * Does something on a page that is open, and waits until all is answered that the page then asks: its network counts as idle
 * once and for all when it has loaded. What flows without an end, as news of the store, was asked before.
 */
export async function afterAnswers(page: Page, act: () => Promise<unknown>): Promise<void> {
  const underWay = new Set<Request>()
  let changed = performance.now()
  const begin = (request: Request) => {
    underWay.add(request)
    changed = performance.now()
  }
  const end = (request: Request) => {
    underWay.delete(request)
    changed = performance.now()
  }
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  try {
    await act()
    changed = performance.now()
    while (underWay.size > 0 || performance.now() - changed < calm) await page.waitForTimeout(50)
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
  }
}
