import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fullAfterwards } from '../../src/full-disk.ts'
import { importJobSchema } from '../../src/server/schemas.ts'
import { fileLimit, look, openShopOnDisk, runRegulars } from './shop-process.ts'

/** From too few blocks for the rows on their way to enough for all but the last; more of them at night. */
const limits = process.env.REGULARS_FULL_DISKS
  ? Array.from({ length: Number(process.env.REGULARS_FULL_DISKS) }, (_, index) => 60 + index * 120)
  : [300, 2000, 6000]

const nothingKept = /^The disk of the data folder is full, and nothing of the import was kept\. .*\n$/

let shop: Awaited<ReturnType<typeof openShopOnDisk>>
beforeAll(async () => {
  shop = await openShopOnDisk()
})
afterAll(() => shop.remove())

describe('an import that meets a full disk', () => {
  it.each(limits)('of %i blocks tells it in a sentence and loses nothing', async (blocks) => {
    const data = shop.copyOfBase(`full-${blocks}`)
    const { outcome, ended } = shop.importing(data, fileLimit(blocks))
    const [code] = await ended
    const isIn = code === 0
    if (isIn) expect(outcome.told).toBe('')
    else expect(outcome.told).toMatch(nothingKept)
    expect(await look(data)).toEqual(isIn ? shop.after : shop.before)
    const again = shop.importing(data)
    expect(await again.ended, again.outcome.told).toEqual([0, null])
    expect((await look(data)).facts).toEqual(shop.after.facts)
    rmSync(data, { recursive: true, force: true })
  })

  it('only when everything is written says so in its report', async () => {
    const { outcome, ended } = shop.importing(shop.copyOfBase('full-at-the-end'), fileLimit(6000))
    expect(await ended, outcome.told).toEqual([0, null])
    expect(outcome.printed).toContain(fullAfterwards)
  })
})

describe('a server whose disk is full', () => {
  async function serve(data: string, blocks: number) {
    const { child, outcome, ended } = runRegulars(['serve', '--data', data, '--port', '0'], fileLimit(blocks))
    onTestFinished(() => void child.kill('SIGKILL'))
    while (!/Regulars is at \S+\s/.test(outcome.printed)) {
      expect(child.exitCode, outcome.told).toBeNull()
      await wait(20)
    }
    const url = /Regulars is at (\S+)/.exec(outcome.printed)?.[1]
    const { token } = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'))
    const importing = async () => {
      const headers = { 'Regulars-Token': token, 'Content-Type': 'application/json' }
      const body = JSON.stringify({ paths: [shop.file] })
      const started = await (await fetch(`${url}/api/imports/paths`, { method: 'POST', headers, body })).json()
      for (;;) {
        const job = importJobSchema.parse(await (await fetch(`${url}/api/imports/jobs/${started.job}`)).json())
        if (!['waiting', 'running'].includes(job.state)) return job
        await wait(20)
      }
    }
    const ask = async () => (await fetch(`${url}/api/metrics/revenue?from=2024-01-01&to=2024-06-30`)).json()
    const makeRoom = () => execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited'])
    return { importing, ask, makeRoom, stop: () => child.kill('SIGTERM') && ended }
  }

  it.each([
    { blocks: 2000, isIn: false },
    { blocks: 6000, isIn: true },
  ])('of $blocks blocks goes on, and needs no new start once there is room', async ({ blocks, isIn }) => {
    const data = shop.copyOfBase(`served-${blocks}`)
    const server = await serve(data, blocks)
    const { rows: before } = await server.ask()
    const job = await server.importing()
    expect(job.state).toBe(isIn ? 'done' : 'failed')
    if (isIn) expect(job.report?.notes).toContain(fullAfterwards)
    else expect(`${job.error}\n`).toMatch(nothingKept)
    const { rows: meanwhile } = await server.ask()
    expect(meanwhile).toEqual(isIn ? expect.not.arrayContaining(before) : before)
    server.makeRoom()
    const again = await server.importing()
    expect(again).toMatchObject({ state: 'done', report: { imported: isIn ? 0 : expect.any(Number) } })
    expect(again.report?.notes).not.toContain(fullAfterwards)
    await server.stop()
    expect((await look(data)).facts).toEqual(shop.after.facts)
  })
})
