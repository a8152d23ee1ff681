import type { RouteConfig, ZodContentObject } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { apiErrorSchema } from '../../contract/api-error.ts'
import {
  engagementSchema,
  letterPreviewSchema,
  peopleOfCountSchema,
  reachSchema,
  sentLetterSchema,
} from '../../contract/engagements.ts'
import { removedSchema } from '../../contract/removed.ts'
import { toldSendingSchema } from '../../contract/sending.ts'
import { changedDraftSchema, engagementDraftSchema } from '../../state/engagements.ts'
import { sendingSchema } from '../../state/settings.ts'
import { previewAskedSchema, testAskedSchema } from '../engagement-letters.ts'
import { absent, json, refused } from './route.ts'

export const idParameter = z.object({ id: z.coerce.number().int() })

const engagement = json('The engagement.', engagementSchema)
const people = json('The people, a hundred at a time.', peopleOfCountSchema)
const sending = json('How messages leave the shop.', toldSendingSchema)
const csv = { description: 'The file.', content: { 'text/csv': { schema: z.string() } } }

type Answered = { description: string; content: ZodContentObject }
/** What is sent, and what may be answered beside the usual. */
type Further = { body?: z.ZodType; status?: 200 | 201; others?: RouteConfig['responses'] }

const route = (
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  summary: string,
  answer: Answered,
  { body, status = 200, others = {} }: Further = {},
): RouteConfig => ({
  method,
  path,
  summary,
  request: {
    ...(path.includes('{id}') ? { params: idParameter } : {}),
    ...(body === undefined ? {} : { body: { content: { 'application/json': { schema: body } } } }),
  },
  responses: { [status]: answer, 400: refused, ...others },
})

const named = { others: { 404: absent } }
const changed = { others: { 404: absent, 412: json('Another draft was kept since that revision.', apiErrorSchema) } }

/** The routes of engagements and of sending, as the document of the API tells them. */
export const engagementDocuments: readonly RouteConfig[] = [
  route(
    'get',
    '/api/engagements',
    'Every engagement, the newest first.',
    json('The engagements.', z.array(engagementSchema)),
  ),
  route('post', '/api/engagements', 'Makes a draft; nothing is sent before it starts.', engagement, {
    body: engagementDraftSchema,
    status: 201,
    ...named,
  }),
  route(
    'get',
    '/api/engagements/reach',
    'Whom it would reach: `?audience&channel&controlPercent&seed`.',
    json('The counts.', reachSchema),
    named,
  ),
  route(
    'get',
    '/api/engagements/reach/people',
    'The people of one of those counts: `&outcome&reason&after`.',
    people,
    named,
  ),
  route(
    'get',
    '/api/engagements/{id}',
    'An engagement with what became of its members, and what it brought.',
    engagement,
    named,
  ),
  route(
    'put',
    '/api/engagements/{id}',
    'Puts another draft in its place; with `If-Match`, only in that of the revision named.',
    engagement,
    { body: changedDraftSchema, ...changed },
  ),
  route(
    'get',
    '/api/engagements/{id}/people',
    'The people of one of its counts: `?outcome&reason&after`.',
    people,
    named,
  ),
  route('post', '/api/engagements/{id}/start', 'Begins an engagement, at once or at its moment.', engagement, named),
  route(
    'post',
    '/api/engagements/{id}/stop',
    'Ends an engagement early; a scheduled one is a draft again.',
    engagement,
    named,
  ),
  route(
    'delete',
    '/api/engagements/{id}',
    'Removes an engagement that has not begun.',
    json('The engagement that was removed.', removedSchema),
    named,
  ),
  route('get', '/api/engagements/{id}/file', 'The file of an engagement on the channel file.', csv, named),
  route(
    'post',
    '/api/engagements/preview',
    'The message as one of the audience reads it.',
    json('The message.', letterPreviewSchema),
    { body: previewAskedSchema, ...named },
  ),
  route(
    'post',
    '/api/engagements/test',
    'Sends the message to an address of your own.',
    json('Where it went.', sentLetterSchema),
    { body: testAskedSchema, ...named },
  ),
  route('get', '/api/sending', 'How messages leave the shop; passwords are not told.', sending),
  route('put', '/api/sending', 'Sets how messages leave the shop.', sending, { body: sendingSchema }),
]
