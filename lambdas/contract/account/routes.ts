import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

const nothing = z.strictObject({})

/** What the owner of an account does with it. */
export const accountRoutes = {
  showAccount: {
    method: 'GET',
    path: '/api/account',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'What this account says of its owner',
    input: nothing,
    output: { status: 200, schema: s.account },
    problems: ['not-signed-in'],
  },
  editAccount: {
    method: 'PUT',
    path: '/api/account',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Correct name and phone number; a phone number that is left out is removed',
    input: z.strictObject({ fullName: s.fullName, phone: s.phone.optional() }),
    output: { status: 200, schema: s.account },
    problems: ['not-signed-in'],
  },
  changeEmail: {
    method: 'POST',
    path: '/api/account/email',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Ask for another email address; a code goes there, and until it comes back the old address stays',
    input: z.strictObject({ email: s.email, password: s.anyPassword }),
    output: { status: 200, schema: z.object({ pendingEmail: z.string(), code: z.literal('sent') }) },
    problems: ['not-signed-in', 'wrong-credentials', 'too-many-attempts'],
  },
  resendEmailCode: {
    method: 'POST',
    path: '/api/account/email/resend',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Send another code to the email address that was asked for',
    input: nothing,
    output: { status: 200, schema: z.object({ pendingEmail: z.string(), code: z.literal('sent') }) },
    problems: ['not-signed-in', 'not-found', 'too-many-attempts'],
  },
  confirmEmail: {
    method: 'POST',
    path: '/api/account/email/confirmation',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Confirm the new email address with the code; from now on it is the one',
    input: z.strictObject({ code: s.confirmationCode }),
    output: { status: 200, schema: z.object({ confirmed: z.literal(true) }) },
    problems: ['not-signed-in', 'wrong-code', 'expired-code', 'too-many-attempts'],
  },
  changePassword: {
    method: 'POST',
    path: '/api/account/password',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Change the password; every other session ends, this one goes on with new cookies',
    input: z.strictObject({ current: s.anyPassword, next: s.password }),
    output: { status: 204 },
    problems: ['not-signed-in', 'wrong-credentials', 'too-many-attempts'],
  },
  saveAccountData: {
    method: 'POST',
    path: '/api/account/data',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Everything kept of this account, as a file: profile, saved people with their NIK, bookings',
    input: z.strictObject({ password: s.anyPassword }),
    output: { status: 200, mediaType: 'application/json' },
    problems: ['not-signed-in', 'wrong-credentials', 'too-many-attempts'],
  },
  removeAccount: {
    method: 'DELETE',
    path: '/api/account',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Delete the account with its profile and saved people; refused while a booking is still to come',
    input: z.strictObject({ password: s.anyPassword }),
    output: { status: 204 },
    problems: ['wrong-credentials', 'too-many-attempts', 'has-active-bookings', 'last-national-admin'],
  },
} as const satisfies Record<string, Route>
