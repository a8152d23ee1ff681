import { z } from 'zod'
import { lastDay } from './fill-world.ts'
import { describeMachine } from './machine.ts'
import { sendOrders } from './send-orders.ts'
import { table } from './table.ts'
import { timed, told } from './timing.ts'
import { type Ground, inCopy, servingWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const newOrders = 100
const rounds = 5
const answer = z.object({ rows: z.tuple([z.object({ value: z.int() })]) })

function ordersOf(round: number, customers: number): Blob {
  const lines = Array.from({ length: newOrders }, (_, place) => {
    const customer = 1 + (((round * newOrders + place) * 7919) % customers)
    return `new-${round}-${place},c${customer},${lastDay}T11:00:00Z,web,49.90,1`
  })
  return new Blob([['order_id,customer_id,ordered_at,channel,paid,items', ...lines, ''].join('\n')])
}

async function purchasesOn(url: string): Promise<number> {
  const response = await fetch(`${url}/api/metrics/purchases?from=${lastDay}&to=${lastDay}`)
  return answer.parse(await response.json()).rows[0].value
}

/** `npm run bench -- refresh`: from sending a hundred new orders to the first answer that counts them. */
export async function measureRefresh(ground: Ground): Promise<void> {
  const machine = describeMachine()
  const timing = await inCopy(ground, (copy) =>
    servingWorld(copy, async ({ url }) => {
      let known = await purchasesOn(url)
      return timed(rounds, async (round) => {
        await sendOrders(url, ordersOf(round, ground.customers))
        const found = await purchasesOn(url)
        if (found !== known + newOrders) throw new Error(`${found - known} of ${newOrders} new orders are counted.`)
        known = found
      })
    }),
  )
  const size = ground.customers.toLocaleString('en-GB')
  console.log(`a hundred new orders: ${told(timing)} ms`)
  writeSection(
    `refresh of ${size} customers`,
    `## A hundred new orders, ${size} customers

From sending a file of ${newOrders} orders to the server until a number counts them all: upload, checks, undo point, history,
answer. Milliseconds, the median of ${rounds} with the least and the most. ${machine}

${table(['what', 'at most', 'found'], [['new orders are visible', '1,000', told(timing)]])}`,
  )
}
