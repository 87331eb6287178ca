import * as z from 'zod'
import { accountId } from '../administration/schemas.ts'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

/** The second step of the login: a code of an authenticator app (RFC 6238), for staff. */
export const mfaRoutes = {
  passMfa: {
    operationId: 'passSecondStep',
    method: 'POST',
    path: '/api/session/second-step',
    audience: 'public',
    function: 'accounts',
    forStaff: true,
    summary:
      'The second half of a login: the code, for the login that waits under its cookie; sets the session cookies',
    input: z.strictObject({ code: s.confirmationCode }),
    output: { status: 200, schema: s.session },
    problems: ['second-step-wrong-code', 'second-step-expired', 'too-many-attempts'],
  },
  startMfa: {
    operationId: 'startSecondStep',
    method: 'POST',
    path: '/api/account/second-step',
    audience: 'signed-in',
    function: 'accounts',
    forStaff: true,
    summary:
      'A secret for an authenticator app, for staff; every other session ends, this one goes on with new cookies',
    input: z.strictObject({ password: s.anyPassword }),
    output: { status: 200, schema: z.object({ secret: z.string().describe('Base32') }) },
    problems: ['forbidden', 'second-step-on', 'wrong-credentials', 'too-many-attempts', 'not-signed-in'],
  },
  confirmMfa: {
    operationId: 'confirmSecondStep',
    method: 'PUT',
    path: '/api/account/second-step',
    audience: 'signed-in',
    function: 'accounts',
    forStaff: true,
    summary: 'Set the second step up with the first code of the app; every login asks for a code from now on',
    input: z.strictObject({ code: s.confirmationCode }),
    output: { status: 200, schema: s.session },
    problems: ['forbidden', 'second-step-on', 'second-step-wrong-code', 'second-step-expired', 'too-many-attempts'],
  },
  removeMfa: {
    operationId: 'takeOffSecondStep',
    method: 'DELETE',
    path: '/api/account/second-step',
    audience: 'signed-in',
    function: 'accounts',
    forStaff: true,
    summary: 'Take the second step off one’s own account, with password and code',
    input: z.strictObject({ password: s.anyPassword, code: s.confirmationCode }),
    output: { status: 204 },
    problems: ['not-found', 'wrong-credentials', 'second-step-wrong-code', 'second-step-expired', 'too-many-attempts'],
  },
  resetMfa: {
    operationId: 'resetSecondStep',
    method: 'DELETE',
    path: '/api/admin/offices/{office}/staff/{account}/second-step',
    audience: 'admin',
    function: 'admin',
    summary:
      'Take the second step off somebody who has lost the phone, and end their sessions; by who may give all their rights',
    input: z.strictObject({ office: s.officeId, account: accountId }),
    output: { status: 204 },
    problems: ['not-found', 'forbidden'],
  },
} as const satisfies Record<string, Route>
