import type { Day, World } from '../oracle/world.ts'

/** The world as it was known on a day: no fact of a later day, and no word of a later removal. */
export const cutWorld = (world: World, day: Day): World => ({
  customers: world.customers.filter(({ firstDay }) => firstDay <= day),
  orders: world.orders.filter((order) => order.day <= day),
  subscriptions: world.subscriptions.filter((fact) => fact.day <= day),
  profileFacts: world.profileFacts.filter(
    (fact) =>
      (fact.day ?? day) <= day && world.customers.some(({ key, firstDay }) => key === fact.customer && firstDay <= day),
  ),
  visits: world.visits.filter((visit) => visit.day <= day),
  tags: world.tags
    .filter(({ addedDay }) => addedDay <= day)
    .map((tag) => ({ ...tag, removedDay: (tag.removedDay ?? day) > day ? null : tag.removedDay })),
  stores: world.stores,
  // Who is in a list, or takes part, is known of now alone.
  audienceMembers: [],
  engagementMembers: [],
  refundDating: world.refundDating,
})
