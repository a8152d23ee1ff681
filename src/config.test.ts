import { resolve } from 'node:path'
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
