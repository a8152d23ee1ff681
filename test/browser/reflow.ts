import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { nextFrames } from './every-page.ts'

/** A window of 1280 px magnified twice and four times; the latter is what WCAG 1.4.10 asks. */
const windows = [
  { width: 640, height: 512 },
  { width: 320, height: 256 },
]

const fault = z.array(z.string())

/**
 * In the page: what stands outside the window without a scroller of its own to reach it, words cut off without a way to read
 * them in full, and controls that lie on each other.
 */
const whatIsBroken = `(() => {
  const name = (one) => one.tagName.toLowerCase() + ': ' + (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 50)
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().width > 1
  const scrolls = (one) => one !== null && one !== document.body && one !== document.documentElement && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement))
  const all = [...document.querySelectorAll('body *')].filter((one) => !(one instanceof SVGElement) && isShown(one))
  const outside = all.filter((one) => {
    const { left, right } = one.getBoundingClientRect()
    return (right > innerWidth + 1 || left < -1) && !scrolls(one)
  })
  const cut = all.filter((one) => {
    const style = getComputedStyle(one)
    return one.scrollWidth > one.clientWidth + 1 && /hidden|clip/.test(style.overflowX) && style.position !== 'absolute' &&
      one.closest('[title]') === null && one.querySelector('[title]') === null && !one.closest('.sr-only') && one.closest('button, a, [role=combobox]') === null
  })
  const controls = all.filter((one) => one.matches('a[href], button, input, select, textarea') && one.closest('nav, header') === null && getComputedStyle(one).position !== 'absolute' && !scrolls(one))
  const boxes = controls.map((one) => [one, one.getBoundingClientRect()])
  const lying = boxes.flatMap(([one, a], place) => boxes.slice(place + 1).filter(([other, b]) =>
    !one.contains(other) && !other.contains(one) &&
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2,
  ).map(([other]) => 'overlap: ' + name(one) + ' / ' + name(other)))
  return [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
    ...outside.map((one) => 'outside: ' + name(one)),
    ...cut.map((one) => 'cut: ' + name(one)),
    ...lying,
  ]
})()`

/** What is broken at a width, each thing once. */
async function brokenAt(page: Page, viewport: (typeof windows)[number]): Promise<string[]> {
  await page.setViewportSize(viewport)
  await nextFrames(page)
  const found = fault.parse(await page.evaluate(whatIsBroken))
  return [...new Set(found)].map((one) => `${viewport.width} px: ${one}`)
}

/** Magnified twice and four times, nothing is cut, overlaps or scrolls the page sideways. */
export async function expectReflow(page: Page): Promise<void> {
  const broken: string[] = []
  for (const viewport of windows) broken.push(...(await brokenAt(page, viewport)))
  expect(broken).toEqual([])
}
