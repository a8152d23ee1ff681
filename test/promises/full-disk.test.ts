import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fullAfterwards } from '../../src/full-disk.ts'
import { fileLimit, look, openShopOnDisk, serveRegulars } from './shop-process.ts'

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
    expect(outcome.printed).toContain(fullAfterwards.text)
  })
})

describe('a server whose disk is full', () => {
  const makeRoomFor = (pid: number) => execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited'])
  const revenue = '/api/metrics/revenue?from=2024-01-01&to=2024-06-30'

  it.each([
    { blocks: 2000, isIn: false },
    { blocks: 6000, isIn: true },
  ])('of $blocks blocks goes on, and needs no new start once there is room', async ({ blocks, isIn }) => {
    const data = shop.copyOfBase(`served-${blocks}`)
    const server = await serveRegulars(data, fileLimit(blocks))
    onTestFinished(() => void server.stop())
    const { rows: before } = await server.ask(revenue)
    const job = await server.importing(shop.file)
    expect(job.state).toBe(isIn ? 'done' : 'failed')
    if (isIn) expect(job.report?.notes).toContainEqual(fullAfterwards)
    else expect(`${job.error}\n`).toMatch(nothingKept)
    const { rows: meanwhile } = await server.ask(revenue)
    expect(meanwhile).toEqual(isIn ? expect.not.arrayContaining(before as []) : before)
    makeRoomFor(server.pid)
    const again = await server.importing(shop.file)
    expect(again).toMatchObject({ state: 'done', report: { imported: isIn ? 0 : expect.any(Number) } })
    expect(again.report?.notes).not.toContainEqual(fullAfterwards)
    await server.stop()
    expect((await look(data)).facts).toEqual(shop.after.facts)
  })
})
