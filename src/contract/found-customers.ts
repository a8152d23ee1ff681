import { z } from 'zod'

const contact = z.string().nullable()

const foundCustomerSchema = z.object({
  key: z.int(),
  id: contact,
  name: contact,
  email: contact,
  phone: contact,
  match: z.enum(['exact', 'prefix', 'substring']),
})
export type FoundCustomer = z.output<typeof foundCustomerSchema>

/** `GET /api/customers/search?q&limit`: who is meant by an id, e-mail address, phone number or name; best first. */
export const foundCustomersSchema = z.object({ customers: z.array(foundCustomerSchema) })
export type FoundCustomers = z.output<typeof foundCustomersSchema>
