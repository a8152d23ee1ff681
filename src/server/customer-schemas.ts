import { z } from '@hono/zod-openapi'
import { customerFilterSchema } from '../catalog/people/filter.ts'
import { schemeSchema } from '../catalog/rfm/scheme.ts'
import { daySchema } from '../sql/day.ts'
import type { CustomerCount, CustomerList, FoundCustomers } from './customer-contract.ts'

const cell = z.union([z.string(), z.number(), z.null()])

/**
 * A customer filter, which the document of the API tells in words: its kinds are many, and nest. Made anew here: a schema
 * made before the API's own documentation was loaded cannot be described in it.
 */
export const documentedFilterSchema = z
  .lazy(() => customerFilterSchema)
  .openapi({ type: 'object', description: 'A customer filter; see docs/people.md.' })

export const customerListSchema = z
  .object({
    who: documentedFilterSchema,
    asOf: daySchema,
    count: z.int(),
    dataVersion: z.int(),
    currency: z.string().nullable(),
    scheme: schemeSchema,
    rows: z.array(z.object({ key: z.int() }).catchall(cell)),
    next: z.string().nullable(),
  })
  .openapi('CustomerList') satisfies z.ZodType<CustomerList>

export const customerCountSchema = z
  .object({ count: z.int(), dataVersion: z.int() })
  .openapi('CustomerCount') satisfies z.ZodType<CustomerCount>

const contact = z.string().nullable()

export const foundCustomersSchema = z
  .object({
    customers: z.array(
      z.object({
        key: z.int(),
        id: contact,
        name: contact,
        email: contact,
        phone: contact,
        match: z.enum(['exact', 'prefix', 'substring']),
      }),
    ),
  })
  .openapi('FoundCustomers') satisfies z.ZodType<FoundCustomers>
