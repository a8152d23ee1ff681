import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { englishLeft } from './english-left.ts'
import { withStore } from './open-store.ts'

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

const choose = (page: Page, name: string, content: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test(
  'a file shows its plan before anything is kept, goes in at a second word, and is undone at a third',
  withStore(async ({ page }) => {
    await page.goto('/data')
    const job = page.getByRole('article', { name: 'Import of sales.csv' })
    const sales = 'customer,date,amount\nada,2024-05-01,10.00\nben,no day,1.00\n'

    await choose(page, 'sales.csv', sales)
    await job.getByText('Planned: nothing is imported yet').waitFor()
    expect(inOneLine(await job.innerText())).toMatch(
      /Rows 2 .*To import 1 .*To reject 1 .*New customers 1 New orders 1/,
    )
    await press(page, 'Cancel')
    await job.getByText('Cancelled', { exact: true }).waitFor()
    await press(page, 'Dismiss')
    await page.getByText('Nothing here yet.').waitFor()

    await choose(page, 'sales.csv', sales)
    await press(page, 'Import')
    await job.getByRole('link', { name: 'See the dashboard' }).waitFor()
    await page.getByText('1 customer, ').waitFor()

    const past = page.getByRole('region', { name: 'Past imports' })
    await past.getByRole('button', { name: 'sales.csv' }).click()
    await press(page, 'Undo this import')
    await press(page, 'Undo')
    await past.getByText('Undone on').waitFor()
    await page.getByText('Nothing here yet.').waitFor()
  }),
)

/** What a marketer gets wrong most: no table, a column twice, no day and no number, another currency, columns of another program. */
const wrongFiles = {
  'image.csv': '\0\u0001',
  'double.csv': 'date,date\n1,2\n',
  'ventes.csv': 'customer,date,amount,note\nada,2024-05-01,10.00,x\nben,bientôt,1.00,\ncleo,2024-05-02,beaucoup,\n',
  'usd.csv':
    'order_id,ordered_at,paid,currency\n1,2024-05-01,10.00,EUR\n2,2024-05-01,10.00,EUR\n3,2024-05-01,9.00,USD\n',
  'till.csv': 'Kunde,Betrag,Wann\nada@example.com,12.50,01.05.2024\nben@example.com,3.00,31.05.2024\n',
}

test(
  'says in French what is wrong with a file, what becomes of its rows, and what its columns may be',
  withStore(
    async ({ page }) => {
      await page.goto('/data')
      for (const [name, content] of Object.entries(wrongFiles)) {
        await choose(page, name, content)
        const job = page.getByRole('article', { name: `Import de ${name}` })
        await job.getByText(/^(?:Rien n’a été importé|Prévu\s: rien|À quoi correspond)/).waitFor()
      }
      expect(await englishLeft(page)).toEqual([])
      const told = inOneLine(await page.getByRole('main').innerText())
      expect(told).toContain('image.csv est un fichier binaire, et non du texte.')
      expect(told).toContain('amount n’est pas un nombre')
      expect(told).toContain('Colonnes de ventes.csv non utilisées : note.')
      expect(told).toContain('Aucun taux de change de USD')
      expect(told).toContain('nom proche de « kunde »')
      await page.getByRole('button', { name: 'Importer', exact: true }).first().click()
      const past = page.getByRole('region', { name: 'Imports passés' })
      await past.getByRole('button', { name: /usd\.csv|ventes\.csv/ }).click()
      await past.getByText('Lignes rejetées').waitFor()
      expect(await englishLeft(page)).toEqual([])
    },
    { locale: 'fr-FR' },
  ),
)
