import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { isHeldBack } from '../../src/audience/candidates.ts'
import { planEngagement, startEngagement } from '../../src/server/engagements.ts'
import { openHouse } from '../../src/server/house.ts'
import { engagementDraftSchema } from '../../src/state/engagements.ts'
import { startMailServer } from '../audience/mail-server.ts'
import { letter, openShop, willing } from '../audience/shop.ts'
import { temporaryFolder } from '../server/example-house.ts'
import { runRegulars } from './shop-process.ts'

const recipients = Array.from({ length: willing }, (_, index) => index + 1)
  .filter((key) => !isHeldBack(key, { seed: 1, controlPercent: 10 }))
  .map((key) => `p${key}@example.com`)

/** Where a message is when the process is killed: before its first byte came, when it was accepted unanswered, or answered. */
const killed = new Map([
  [recipients[4], 'part'],
  [recipients[9], 'whole'],
  [recipients[14], 'answered'],
])

it('sends each message once, killed before, in and after one, and started again', async () => {
  const folder = temporaryFolder()
  let kill = () => undefined as unknown
  const strike = (moment: string) => (to: string) => {
    if (killed.get(to) !== moment) return
    killed.delete(to)
    kill()
  }
  const { port, received } = await startMailServer({
    onPart: strike('part'),
    onWhole: strike('whole'),
    onNext: strike('answered'),
  })
  const prepared = await openShop(folder, port)
  const { id } = await planEngagement(prepared, engagementDraftSchema.parse(letter))
  await startEngagement(prepared, id)
  await prepared.close()
  const starts: (string | null)[] = []
  while (starts.length < 8) {
    const { child, ended } = runRegulars(['serve', '--data', folder, '--port', '0'])
    onTestFinished(() => void child.kill('SIGKILL'))
    kill = () => child.kill('SIGKILL')
    const isOver = () => killed.size === 0 && new Set(received.map(({ to }) => to)).size === recipients.length
    while (child.exitCode === null && child.signalCode === null && !isOver()) await wait(20)
    if (isOver()) await wait(100)
    child.kill(isOver() ? 'SIGTERM' : 'SIGKILL')
    await ended
    starts.push(child.signalCode)
    if (isOver()) break
  }
  expect(starts.filter((signal) => signal === 'SIGKILL')).toHaveLength(3)
  expect(received.map(({ to }) => to).sort()).toEqual([...recipients].sort())
  const house = await openHouse(folder)
  const counts = house.state.engagements.deliveries.counts(id)
  await house.close()
  expect(counts).toContainEqual({ outcome: 'unconfirmed', reason: null, people: 1 })
  expect(counts).toContainEqual({ outcome: 'sent', reason: null, people: recipients.length - 1 })
})
