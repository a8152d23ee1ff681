import type { House } from '../../src/server/house.ts'
import { openHouse } from '../../src/server/house.ts'
import { sql } from '../../src/sql/sql.ts'
import { clock } from '../server/example-house.ts'

/** Forty people with consent and then six of whom each may not be written to for a reason of their own. */
export const willing = 40

type Person = [key: number, id: string, email: string | null, isValid: boolean, first: string | null]

const people: Person[] = [
  ...Array.from(
    { length: willing },
    (_, index): Person => [index + 1, `c${index + 1}`, `p${index + 1}@example.com`, true, `Name${index + 1}`],
  ),
  [41, 'never', 'never@example.com', true, null],
  [42, 'left', 'left@example.com', true, null],
  [43, 'invalid', 'in valid@example', false, null],
  [44, 'none', null, false, null],
  [45, 'double', 'p1@example.com', true, 'Double'],
  [46, 'erased', 'erased@example.com', true, 'Gone'],
]
const subscribed = people.map(([key]) => key).filter((key) => key !== 41)

/** A shop whose dashboard stands on 9 May 2024, which may reach hosts of this machine. */
export async function openShop(folder: string, port: number): Promise<House> {
  const house = await openHouse(folder, clock)
  await house.warehouse.write(async (inside) => {
    await inside.load(
      'customers',
      ['customer_key', 'customer_id', 'email', 'email_valid', 'first_name', 'first_day'],
      people.map(([key, id, email, isValid, first]) => [key, id, email, isValid, first, '2024-01-01']),
    )
    await inside.load(
      'subscriptions',
      ['customer_key', 'channel', 'status', 'at', 'day'],
      [
        ...subscribed.map((key) => [key, 'email', 'subscribed', '2024-01-02 10:00:00', '2024-01-02']),
        [42, 'email', 'unsubscribed', '2024-02-02 10:00:00', '2024-02-02'],
        [1, 'email', 'subscribed', '2024-05-09 10:00:00', '2024-05-09'],
      ],
    )
    await inside.execute(sql`update customers set erased_at = timestamp '2024-03-01 00:00:00' where customer_key = 46`)
    await inside.execute(sql`insert into touched select customer_key from customers`)
  })
  house.state.changeSettings({
    currency: 'EUR',
    sending: {
      publicUrl: 'https://shop.example/r',
      allowsPrivateHosts: true,
      smtp: { host: 'localhost', port, secure: false, user: null, password: null, from: 'Shop <shop@example.com>' },
    },
  })
  const id = house.state.audiences.begin({ name: 'Everyone', who: { kind: 'everyone' }, isFixed: false })
  house.state.audiences.finish(id, clock())
  return house
}

export const letter = {
  name: 'Spring',
  audience: 1,
  channel: {
    kind: 'email',
    subject: 'Hello {{first_name|there}}',
    body: 'Dear {{first_name|friend}},\n\n<b>Spring</b> & more.',
    perMinute: 6000,
  },
}
