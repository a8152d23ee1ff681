import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { everyPage, nextFrames, openPage, prepareFor } from './every-page.ts'
import { shareStore } from './open-store.ts'
import { expectReflow } from './reflow.ts'
import { expectTabReachesEverything } from './tab-walk.ts'
import { closeByEscape, openByEnter, over, whatOpens } from './what-opens.ts'

const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const colours = ['color-contrast']
const places = ['region', 'aria-hidden-focus', 'landmark-unique', 'duplicate-id-aria']
const inStore = shareStore({ demoCustomers: 600 })

/** Sets the theme and waits for it: colours that are computed come a render later than those of the sheet. */
async function setTheme(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, colorScheme)
  await nextFrames(page)
}

/** Dark differs from light in colours alone, so only those are looked at anew. */
async function expectNoFaults(page: Page, where: string) {
  // Cells are coloured by what is computed from the theme, which on a busy machine comes some frames later.
  const find = (rules?: readonly string[]) =>
    expect.poll(() => accessibilityFaults(page, rules === undefined ? {} : { rules }), { message: where })
  await setTheme(page, 'light')
  await find().toEqual([])
  await setTheme(page, 'dark')
  await find(colours).toEqual([])
}

/** What lies over the page is looked at by itself, and the page around it for what the opening may have changed. */
async function expectNoFaultsOver(page: Page, what: string) {
  expect(await accessibilityFaults(page, { rules: places }), `around: ${what}`).toEqual([])
  expect(await accessibilityFaults(page, { part: over }), `open: ${what}`).toEqual([])
  await setTheme(page, 'dark')
  expect(await accessibilityFaults(page, { part: over, rules: colours }), `open, dark: ${what}`).toEqual([])
  await setTheme(page, 'light')
}

test.each(everyPage.map((path, place) => ({ path, within: place === 0 ? 'body' : 'main' })))(
  '$path: Tab reaches everything, axe finds nothing, magnified nothing breaks, what opens does so by keyboard',
  async ({ path, within }) => {
    await inStore(
      async ({ page, url }) => {
        await prepareFor(path, url)
        await openPage(page, path)
        await expectTabReachesEverything(page)
        await expectNoFaults(page, 'wide')
        await page.setViewportSize(phone)
        await expectNoFaults(page, 'phone')
        await expectReflow(page)
        await page.setViewportSize(wide)
        await setTheme(page, 'light')
        for (const opener of await whatOpens(page, within)) {
          await openByEnter(page, opener)
          await expectNoFaultsOver(page, opener.name)
          await closeByEscape(page, opener)
        }
      },
      { viewport: wide },
    )()
  },
  300_000,
)
