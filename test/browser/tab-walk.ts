import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

const stop = z.object({ name: z.string(), place: z.int(), isSeen: z.boolean(), isMarked: z.boolean() })
type Stop = z.infer<typeof stop>
const names = z.array(z.string())

/**
 * In the page: what Tab has to reach, in the order of the document, and kept there; the focus stands on the first. Of a group of
 * radio buttons it is the one that is checked.
 */
const whatTabReaches = `(() => {
  const isReachable = (one) =>
    one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }) &&
    one.closest('[inert], [aria-hidden=true]') === null &&
    (one.type !== 'radio' || one.checked || ![...document.getElementsByName(one.name)].some((other) => other.checked))
  globalThis.nameOf = (one) =>
    one.tagName.toLowerCase() + ': ' + (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 60)
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]'
  globalThis.reachable = [...document.querySelectorAll(controls)].filter(isReachable)
  globalThis.reachable[0].focus()
  return globalThis.reachable.map(nameOf)
})()`

/**
 * In the page: where the focus is, or null where it left the page. Seen is what can be hit in its middle or near a corner:
 * neither out of the window nor under a bar. Marked is what has an outline, itself or in its parts or on what stands for it.
 */
const whereFocusIs = `(() => {
  const focus = document.activeElement
  if (focus === null || focus === document.body) return null
  const { left, top, right, bottom } = focus.getBoundingClientRect()
  const [shownTop, shownBottom] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
  const points = [[(left + right) / 2, (shownTop + shownBottom) / 2], [left + 3, shownTop + 3], [right - 3, shownBottom - 3]]
  const label = focus.closest('label')
  const isOwn = (hit) => hit !== null && (focus.contains(hit) || label?.contains(hit) || hit.contains(focus))
  const isOutlined = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  }
  return {
    name: nameOf(focus),
    place: reachable.indexOf(focus),
    isSeen: points.some(([x, y]) => isOwn(document.elementFromPoint(x, y))),
    isMarked: [focus, ...focus.querySelectorAll('*'), focus.parentElement].some(isOutlined),
  }
})()`

/** More steps than any page has controls: who needs them is in a trap. */
const mostSteps = 400

/** Every stop of the Tab key, from the top of the page until the focus leaves it or comes round. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let step = 0; step < mostSteps; step += 1) {
    const here = stop.nullable().parse(await page.evaluate(whereFocusIs))
    if (here === null || (stops.length > 0 && here.place === 0)) return stops
    stops.push(here)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not leave the page; it stands at ${stops.at(-1)?.name}.`)
}

const namesOf = (stops: readonly Stop[]) => stops.map(({ name }) => name)

/** From the top of a page: Tab reaches every control in the order of the document, and each stop is seen and marked. */
export async function expectTabReachesEverything(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const wanted = names.parse(await page.evaluate(whatTabReaches))
  const stops = await walk(page)
  const reached = new Set(stops.map(({ place }) => place))
  // What was drawn anew meanwhile is another element of the same name.
  const anew = new Set(namesOf(stops.filter(({ place }) => place < 0)))
  expect(
    wanted.filter((name, place) => !reached.has(place) && !anew.has(name)),
    'not reached',
  ).toEqual([])
  expect(namesOf(stops.filter(({ isSeen }) => !isSeen)), 'out of sight').toEqual([])
  // A field of a date has four stops, of which the browser marks the last inside the field.
  const marked = new Set(stops.filter(({ isMarked }) => isMarked).map(({ place }) => place))
  expect(namesOf(stops.filter(({ place }) => !marked.has(place))), 'without a mark').toEqual([])
  const places = stops.map(({ place }) => place).filter((place) => place >= 0)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}
