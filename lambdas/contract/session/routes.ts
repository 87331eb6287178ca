import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

const nothing = z.strictObject({})

/** Logging in and out. No token is ever in a body: the session travels in cookies. */
export const sessionRoutes = {
  logIn: {
    method: 'POST',
    path: '/api/session',
    audience: 'public',
    function: 'accounts',
    summary:
      'Log in; sets the session cookies, or, where a second step is set up, the cookie of a login that waits for it',
    input: z.strictObject({ username: s.anyUsername, password: s.anyPassword }),
    output: { status: 200, schema: z.union([s.session, s.mfaChallenge]) },
    problems: ['wrong-credentials', 'not-confirmed', 'too-many-attempts'],
  },
  showSession: {
    method: 'GET',
    path: '/api/session',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Who is logged in',
    input: nothing,
    output: { status: 200, schema: s.session },
    problems: [],
  },
  refreshSession: {
    method: 'POST',
    path: '/api/session/refresh',
    audience: 'public',
    function: 'accounts',
    summary: 'New access cookie from the refresh cookie, which is rotated',
    input: nothing,
    output: { status: 200, schema: s.session },
    problems: ['not-signed-in'],
  },
  logOut: {
    method: 'DELETE',
    path: '/api/session',
    audience: 'public',
    function: 'accounts',
    summary: 'Log out: revokes the refresh token and clears the cookies; also without a session',
    input: nothing,
    output: { status: 204 },
    problems: [],
  },
} as const satisfies Record<string, Route>
