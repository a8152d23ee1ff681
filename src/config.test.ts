import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('takes the flag, else the environment, else the default', () => {
  expect(readConfig({}, {}, 'regulars-data')).toEqual({ data: resolve('regulars-data'), log: 'warn' })
  const environment = { REGULARS_DATA: '/srv/shop', REGULARS_PORT: '80', REGULARS_LOG: 'info' }
  expect(readConfig({}, environment, 'x')).toEqual({ data: '/srv/shop', port: 80, log: 'info' })
  expect(readConfig({ data: '/elsewhere', port: '0' }, environment, 'x')).toEqual({
    data: '/elsewhere',
    port: 0,
    log: 'info',
  })
})

it('lists every fault, naming where it was said', () => {
  expect(() => readConfig({ port: '99999' }, { REGULARS_LOG: 'loud' }, 'x')).toThrow(
    '--port is "99999"; it must be a whole number from 0 to 65535.\n' +
      'REGULARS_LOG is "loud"; it must be one of silent, error, warn, info, debug.',
  )
})

it('reads the address of ClickHouse, also from a file, and never shows it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-config-'))
  const file = join(folder, 'engine')
  writeFileSync(file, 'clickhouse://shop:secret@one:9123,two/shop?cluster=both\n')
  const { engine } = readConfig({}, { REGULARS_ENGINE: `@${file}` }, 'x')
  expect(engine).toMatchObject({ database: 'shop', cluster: 'both', user: 'shop', hosts: [{ port: 9123 }, {}] })
  expect(JSON.stringify(engine)).not.toContain('secret')
  rmSync(folder, { recursive: true })
  expect(() => readConfig({ engine: 'mysql://shop:secret@one' }, {}, 'x')).toThrow(
    /^--engine: The address of ClickHouse has/,
  )
  expect(() => readConfig({ engine: 'mysql://shop:secret@one' }, {}, 'x')).not.toThrow(/secret/)
  expect(() => readConfig({ engine: `@${file}` }, {}, 'x')).toThrow('could not be read')
})

it('takes the engine and others from a file in the data folder, behind flags and environment', () => {
  const file = JSON.stringify({
    port: 8080,
    log: 'info',
    engine: 'clickhouses://shop:s%2Fecret@a,b:9443/crm?cluster=eu',
  })
  const asked: string[] = []
  const read = (path: string) => {
    asked.push(path)
    return file
  }
  const { engine, ...others } = readConfig({ port: '80' }, { REGULARS_LOG: 'error' }, '/srv/shop', read)
  expect(asked).toEqual(['/srv/shop/regulars.json'])
  expect(others).toEqual({ data: '/srv/shop', port: 80, log: 'error' })
  expect(engine).toMatchObject({
    hosts: [
      { host: 'a', port: 8443 },
      { host: 'b', port: 9443 },
    ],
    secure: true,
    user: 'shop',
    database: 'crm',
    cluster: 'eu',
  })
  expect(engine?.password()).toBe('s/ecret')
  expect(readConfig({ engine: 'duckdb' }, {}, '/srv/shop', read).engine).toBeUndefined()
})

it('never shows the password of an engine', () => {
  const wrong = 'clickhouse://shop:canary@host:port/db'
  const failing = (flags: Parameters<typeof readConfig>[0], environment = {}, file?: string) => {
    try {
      readConfig(flags, environment, 'x', () => file)
      return expect.fail('it did not fail')
    } catch (error) {
      expect(inspect(error, { showHidden: true })).not.toContain('canary')
      return (error as Error).message
    }
  }
  expect(failing({ engine: wrong, port: 'x' })).toMatch(
    /^--port is "x".*\n--engine: The address of ClickHouse has .* must be/s,
  )
  expect(failing({}, { REGULARS_ENGINE: 'canary' })).toMatch(
    /^REGULARS_ENGINE: The address of ClickHouse has another shape/,
  )
  expect(failing({}, {}, `{"engine": "${wrong}"}`)).toMatch(/^engine in x\/regulars\.json: The address/)
  expect(failing({}, {}, `{"engine": "canary`)).toMatch(/^x\/regulars\.json must be JSON with port, log, engine/)
  expect(failing({}, {}, '{"engin": "canary"}')).toMatch(/must be JSON/)
  const { engine } = readConfig({ engine: 'clickhouse://shop:canary@host' }, {}, 'x', () => undefined)
  expect(inspect(engine, { showHidden: true }) + JSON.stringify(engine)).not.toContain('canary')
})
