import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

/** A control that opens something over the page: a menu, a list, a dialog. */
type Opener = { name: string; control: Locator }

const places = z.array(z.object({ place: z.int(), name: z.string() }))

/** For an answer of the page, in milliseconds. */
const timeout = 10_000

/** What lies over the page, as a selector. */
export const over = ':is([role=dialog], [role=alertdialog], [role=menu], [role=listbox])'

/** In the page: the first opener of each look and kind, and of buttons also of each word, so that of thirty definitions one is opened. */
const firstOfEachKind = (within: string) => `(() => {
  const kinds = new Set()
  return [...document.querySelectorAll('[aria-haspopup]')].flatMap((control, place) => {
    // A form that is not filled in says so, rather than open what it asks at the end.
    if (control.closest('form')?.matches(':invalid')) return []
    const words = control.matches('button:not([role=combobox])') ? control.textContent.trim() : ''
    const kind = control.getAttribute('aria-haspopup') + control.className + words
    if (!control.checkVisibility() || control.closest(${JSON.stringify(within)}) === null || kinds.has(kind)) return []
    kinds.add(kind)
    return [{ place, name: control.getAttribute('aria-label') ?? control.textContent }]
  })
})()`

/** What opens something in a part of the page as it stands, one of each kind. */
export async function whatOpens(page: Page, within: string): Promise<Opener[]> {
  const found = places.parse(await page.evaluate(firstOfEachKind(within)))
  return found.map(({ place, name }) => ({ name, control: page.locator('[aria-haspopup]').nth(place) }))
}

/** Lists that were open before stay in the document, hidden. */
const shownOver = (page: Page): Locator => page.locator(over).filter({ visible: true })

/** Opens it by keyboard alone: the focus goes in. */
export async function openByEnter(page: Page, { name, control }: Opener): Promise<void> {
  await control.focus()
  await page.keyboard.press('Enter')
  await shownOver(page).first().waitFor()
  const isInside = `document.activeElement.closest('${over}') !== null`
  await expect.poll(() => page.evaluate(isInside), { timeout, message: `the focus goes into: ${name}` }).toBe(true)
}

/** Escape closes it, and the focus is back where it was. */
export async function closeByEscape(page: Page, { name, control }: Opener): Promise<void> {
  await page.keyboard.press('Escape')
  await expect.poll(() => shownOver(page).count(), { timeout, message: `Escape closes: ${name}` }).toBe(0)
  const isBack = () => control.evaluate((element) => element === document.activeElement)
  await expect.poll(isBack, { timeout, message: `the focus returns to: ${name}` }).toBe(true)
}
