import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pino from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { findRunning } from '../../src/server/running.ts'
import { type StartedServer, startServer } from '../../src/server/start-server.ts'
import { sql } from '../../src/sql/sql.ts'
import { openExampleHouse, temporaryFolder } from './example-house.ts'

const log = pino({ level: 'silent' })

async function startExample(): Promise<StartedServer & { folder: string }> {
  const folder = temporaryFolder()
  const server = await startServer(await openExampleHouse(folder), { port: 0, log })
  return { ...server, folder }
}

type Sent = { method?: string; host?: string; headers?: Record<string, string> }

/** The status of a request whose Host is as told, which `fetch` would not allow. */
const statusOf = ({ port }: { port: number }, path: string, { method = 'GET', host, headers }: Sent = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { ...headers, Host: host ?? `127.0.0.1:${port}` },
    }
    const asked = request(options, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject)
    asked.end()
  })

describe('a started server', () => {
  it('listens on 127.0.0.1 only, under its own names', async () => {
    const server = await startExample()
    const { port } = server
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      expect(await statusOf(server, '/api/project', { host }), host).toBe(200)
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ]) {
      expect(await statusOf(server, '/api/project', { host }), host).toBe(421)
    }
    await expect(fetch(`http://[::1]:${port}/api/project`)).rejects.toThrow()
    await server.close()
  })

  it('lets no page of another origin change anything', async () => {
    const server = await startExample()
    const post = (origin: string) => statusOf(server, '/api/imports', { method: 'POST', headers: { Origin: origin } })
    expect(await post('https://evil.example')).toBe(403)
    expect(await post('null')).toBe(403)
    expect(await post(`http://localhost:${server.port + 1}`)).toBe(403)
    expect(await post(`http://127.0.0.1:${server.port}`)).toBe(400) // its own page, though without a form
    await server.close()
  })

  it('sends headers that keep pages to themselves', async () => {
    const server = await startExample()
    const { headers } = await fetch(`${server.url}/api/project`)
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'$/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
    await server.close()
  })

  it('compresses what is long', async () => {
    const server = await startExample()
    const response = await fetch(`${server.url}/api/metrics`, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(response.headers.get('Content-Encoding')).toBe('gzip')
    expect(await response.json()).toHaveLength(Object.keys(catalog).length)
    await server.close()
  })

  it('leaves a note for commands, readable by its user only, while it runs', async () => {
    const server = await startExample()
    expect(statSync(join(server.folder, 'server.json')).mode & 0o777).toBe(0o600)
    expect(await findRunning(server.folder)).toMatchObject({ pid: process.pid, port: server.port })
    await server.close()
    expect(existsSync(join(server.folder, 'server.json'))).toBe(false)
    expect(await findRunning(server.folder)).toBeUndefined()
  })

  it('takes files of this machine only from who holds the token', async () => {
    const server = await startExample()
    const asked = { method: 'POST', body: JSON.stringify({ paths: ['/etc/hostname'] }) }
    expect((await fetch(`${server.url}/api/imports/paths`, asked)).status).toBe(403)
    const wrong = await fetch(`${server.url}/api/imports/paths`, { ...asked, headers: { 'Regulars-Token': 'guess' } })
    expect(wrong.status).toBe(403)
    expect((await fetch(`${server.url}/api/running`)).status).toBe(404)
    await server.close()
  })

  it('tells live pages the state of the data, and ends their streams when it stops', async () => {
    const server = await startExample()
    const stream = await fetch(`${server.url}/api/live`)
    expect(stream.headers.get('Content-Type')).toContain('text/event-stream')
    const text = stream.text()
    await server.close()
    expect(await text).toContain('event: data\ndata: {"type":"data","dataVersion":1}')
  })

  it('stops a query in the engine when the one who asked has left', async () => {
    const house = await openExampleHouse(temporaryFolder())
    const stopped = Promise.withResolvers<unknown>()
    const asking = Promise.withResolvers<void>()
    const endless = sql`select sum(a.range * b.range) as value from range(10000000) as a, range(10000000) as b`
    const query: Engine['query'] = async (statement, row, options) => {
      if (options?.signal === undefined) return house.warehouse.engine.query(statement, row, options)
      asking.resolve()
      return house.warehouse.engine.query(endless, row, options).catch((error) => {
        stopped.resolve(error)
        throw error
      })
    }
    const engine = { ...house.warehouse.engine, query }
    const server = await startServer({ ...house, warehouse: { ...house.warehouse, engine } }, { port: 0, log })
    const leaving = new AbortController()
    const asked = fetch(`${server.url}/api/metrics/revenue`, { signal: leaving.signal })
    await asking.promise
    leaving.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    expect(await stopped.promise).toMatchObject({ name: 'AbortError' })
    await server.close()
  })

  it('takes the next free port when none is named, and says which is in use when one is', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const house = await openExampleHouse(temporaryFolder())
    await expect(startServer(house, { port, log })).rejects.toThrow(`Port ${port} is in use by another program.`)
    const first = await startServer(house, { log })
    const second = await startServer(await openExampleHouse(temporaryFolder()), { log })
    expect(first.port).toBeGreaterThanOrEqual(4321)
    expect(second.port).toBeGreaterThan(first.port)
    await first.close()
    await second.close()
  })
})

describe('a note left by a server that was killed', () => {
  it.each([
    ['of nobody who listens', JSON.stringify({ pid: 1, port: 9, token: 'old' })],
    ['half written', '{"pid": 12'],
    ['of another shape', '[]'],
  ])('%s counts for nothing', async (_, note) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'server.json'), note)
    expect(await findRunning(folder)).toBeUndefined()
  })

  it('whose port another server has now counts for nothing', async () => {
    const server = await startExample()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'server.json'), JSON.stringify({ pid: 1, port: server.port, token: 'old' }))
    expect(await findRunning(folder)).toBeUndefined()
    await server.close()
  })
})

it('forgets the uploads of a server that was killed', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'uploads', 'upload-x'), { recursive: true })
  const server = await startServer(await openExampleHouse(folder), { port: 0, log })
  expect(existsSync(join(folder, 'uploads'))).toBe(false)
  await server.close()
})
