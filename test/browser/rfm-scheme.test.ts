import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { withStore } from './open-store.ts'

const demo = { demoCustomers: 400 }

const schemeIn = (page: Page): string | null => new URL(page.url()).searchParams.get('scheme')

const editorOf = (page: Page) => ({
  cell: (recency: number, frequency: number) => page.getByRole('button', { name: `R${recency} F${frequency}:` }),
  brush: (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).first(),
  save: (name: string | RegExp) => page.getByRole('button', { name }),
})

test(
  'a scheme is painted, refused while a code is missing or doubled, saved, seen everywhere, and kept in every version',
  withStore(async ({ page }) => {
    await page.goto('/rfm?scheme=six-groups')
    await page.getByRole('link', { name: 'Edit segments' }).click()
    await page.getByRole('heading', { level: 1, name: 'Edit segments' }).waitFor()
    const { cell, brush, save } = editorOf(page)
    await page.getByText('Every code is in one segment.').waitFor()
    await page.getByLabel('Name of the scheme').fill('House segments')

    await brush('No segment').check()
    await cell(1, 1).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await save('Save as a new scheme').click()
    const refusal = page.getByRole('alert')
    await refusal.getByText('6 codes are in no segment: 111, 112, 113, 211, 212, 213').waitFor()
    expect(new URL(page.url()).pathname).toBe('/rfm/scheme')

    await page.getByRole('button', { name: 'Add a segment' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Once and gone')
    const from = await cell(1, 1).boundingBox()
    const to = await cell(2, 1).boundingBox()
    if (from === null || to === null) throw new Error('The grid of codes is not drawn.')
    await page.mouse.move(from.x + 10, from.y + 30)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 30, { steps: 4 })
    await page.mouse.up()
    await page.getByText('Every code is in one segment.').waitFor()

    await brush('Champions').check()
    const codes = page.getByRole('textbox', { name: /^Codes/ })
    const championed = await codes.inputValue()
    await codes.fill(`${championed} 111`)
    await codes.blur()
    await page.getByText('111 is in more than one segment: Champions and Once and gone').waitFor()
    await codes.fill(championed)
    await codes.blur()
    await page.getByText('Every code is in one segment.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await save('Save as a new scheme').click()
    await page.waitForURL((url) => url.pathname === '/rfm')
    expect(schemeIn(page)).toBe('house-segments@1')
    await page.getByLabel('Scheme').waitFor()
    const chosen = page.getByLabel('Scheme').locator('option:checked')
    await expect.poll(() => chosen.innerText()).toBe('House segments')
    await page.getByRole('region', { name: 'RFM segments, and what to do' }).getByText('Once and gone').waitFor()
    await page
      .getByRole('region', { name: 'RFM transitions', exact: true })
      .getByRole('rowheader', { name: 'Once and gone' })
      .waitFor()
    await page.goto('/crm?scheme=house-segments')
    await page.getByRole('row', { name: /^Once and gone/ }).waitFor()

    await page.goto('/rfm/scheme?scheme=house-segments')
    await page.getByText('Every code is in one segment.').waitFor()
    await brush('Once and gone').check()
    await page.getByLabel('Name', { exact: true }).fill('One-timers')
    await save('Save as version 2').click()
    await page.waitForURL(/house-segments%402|house-segments@2/)
    await page.getByRole('button', { name: 'One-timers' }).first().waitFor()
    await page.goto('/rfm?scheme=house-segments@1')
    await page.getByText(/This is version 1, saved on .+; the newest is version 2/).waitFor()
    await page.getByRole('button', { name: 'Once and gone' }).first().waitFor()
    await page.getByRole('button', { name: 'Show the newest' }).click()
    await page.getByRole('button', { name: 'One-timers' }).first().waitFor()

    await page.getByRole('button', { name: 'Take off the list' }).click()
    await page.getByRole('button', { name: 'Yes, take it off' }).click()
    await expect.poll(() => schemeIn(page)).toBeNull()
    const offered = page.getByLabel('Scheme').locator('option')
    await expect.poll(() => offered.allInnerTexts()).not.toContain('House segments')
    await page.goto('/rfm?scheme=house-segments@1')
    await page.getByText('This scheme was taken off the list.').waitFor()
  }, demo),
)
