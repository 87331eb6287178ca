import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

const nothing = z.strictObject({})

/** The offices whose openings an account is told of. */
export const subscriptionRoutes = {
  listSubscriptions: {
    operationId: 'listWatches',
    method: 'GET',
    path: '/api/account/watches',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'The offices whose openings this account is told of by mail',
    input: nothing,
    output: { status: 200, schema: z.object({ offices: z.array(s.officeId) }) },
    problems: [],
  },
  subscribeToReleases: {
    operationId: 'watchOffice',
    method: 'PUT',
    path: '/api/account/watches/{office}',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Tell this account by mail when the office has announced an opening; again changes nothing',
    input: z.strictObject({ office: s.officeId }),
    output: { status: 204 },
    problems: ['not-found'],
  },
  unsubscribeFromReleases: {
    operationId: 'unwatchOffice',
    method: 'DELETE',
    path: '/api/account/watches/{office}',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Tell this account of the office’s openings no more',
    input: z.strictObject({ office: s.officeId }),
    output: { status: 204 },
    problems: [],
  },
} as const satisfies Record<string, Route>
