import { z } from 'zod'

/** `GET /api/sending`, `PUT /api/sending` with a Sending; a password left null stays as it was while host and user do. */
export const toldSendingSchema = z.object({
  /** Where people reach this server from outside, for the links that end a subscription: `https://shop.example/regulars`. */
  publicUrl: z.string().nullable(),
  /** Whether webhooks and the mail server may be on this machine or in a private network. */
  allowsPrivateHosts: z.boolean(),
  smtp: z
    .object({
      host: z.string(),
      port: z.int(),
      /** TLS from the first byte (port 465); else STARTTLS where the server offers it. */
      secure: z.boolean(),
      user: z.string().nullable(),
      /** `shop@example.com`, or `Lumen & Oak <shop@example.com>`. */
      from: z.string(),
      hasPassword: z.boolean(),
    })
    .nullable(),
})
export type ToldSending = z.output<typeof toldSendingSchema>
