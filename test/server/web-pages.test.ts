import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from './example-house.ts'
import { serveExample } from './served-example.ts'

const page = '<!doctype html><title>Regulars</title>'

function builtPages(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'console.info(1)')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  return folder
}

it.each(['/', '/crm', '/purchases?from=2024-01-01', '/index.html'])('%s is the application', async (path) => {
  const { ask } = await serveExample(builtPages())
  const response = await ask(path)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(page)
  expect(response.headers.get('Content-Type')).toContain('text/html')
  expect(response.headers.get('Cache-Control')).toBe('no-cache')
})

it('a page names its own scripts in the document, and those that they need', async () => {
  const folder = builtPages()
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'index.html'), '<head><script src="/assets/start-1.js"></script></head>')
  const manifest = {
    'index.html': { file: 'assets/start-1.js' },
    'pages/crm/CrmPage.tsx': {
      file: 'assets/CrmPage-1.js',
      isDynamicEntry: true,
      imports: ['_shared.js', 'index.html'],
    },
    'pages/tags/TagsPage.tsx': { file: 'assets/TagsPage-1.js', isDynamicEntry: true },
    '_shared.js': { file: 'assets/shared-1.js' },
  }
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest))
  const { ask } = await serveExample(folder)
  const namedAt = async (path: string) =>
    [...(await (await ask(path)).text()).matchAll(/modulepreload" crossorigin href="([^"]+)"/g)].map(([, file]) => file)
  expect(await namedAt('/crm?period=last-7-days')).toEqual(['/assets/CrmPage-1.js', '/assets/shared-1.js'])
  expect(await namedAt('/')).toEqual(['/assets/CrmPage-1.js', '/assets/shared-1.js'])
  expect(await namedAt('/tags')).toEqual(['/assets/TagsPage-1.js'])
  expect(await namedAt('/nowhere')).toEqual([])
})

it('hashed assets are kept for good, other files are asked again', async () => {
  const { ask } = await serveExample(builtPages())
  const asset = await ask('/assets/main-abc123.js')
  expect(asset.headers.get('Cache-Control')).toContain('immutable')
  expect(asset.headers.get('Content-Type')).toContain('javascript')
  expect((await ask('/icon.svg')).headers.get('Cache-Control')).toBe('no-cache')
})

it.each(['/assets/main-old.js', '/api/nothing', '/assets/..%2f..%2fetc%2fpasswd'])('%s is not there', async (path) => {
  const { ask } = await serveExample(builtPages())
  const response = await ask(path)
  expect(response.status).toBe(404)
  expect((await response.json()).error).toContain('There is nothing at')
})

it('says that the pages are not built', async () => {
  const { ask } = await serveExample(temporaryFolder())
  const response = await ask('/')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('npm start')
})
