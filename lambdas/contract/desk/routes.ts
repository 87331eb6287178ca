import * as z from 'zod'
import { queueCodeInput } from '../closure/schemas.ts'
import type { FieldErrorCode } from '../http/field-errors.ts'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'
import * as desk from './schemas.ts'

const byDay = { office: s.officeId, date: s.date }

/** What officers do at the desk of their office; and the board of its waiting room. */
export const deskRoutes = {
  showDayList: {
    method: 'GET',
    path: '/api/desk/offices/{office}/days/{date}',
    audience: 'officer',
    function: 'desk',
    summary: 'Who comes on a day, by time: as JSON, or by `Accept` as CSV or PDF; the look is written into the audit',
    input: z.strictObject({ ...byDay, nik: desk.nikVisibility, accept: desk.listType }),
    headers: { accept: 'Accept' },
    output: { status: 200, schema: desk.dayList, alsoAs: ['text/csv', 'application/pdf'] },
    problems: ['not-found', 'too-many-attempts'],
  },
  showDaySummary: {
    method: 'GET',
    path: '/api/desk/offices/{office}/days/{date}/summary',
    audience: 'staff',
    function: 'desk',
    summary: 'A day in figures: who arrived, was refused and why, did not come, is still expected',
    input: z.strictObject(byDay),
    output: { status: 200, schema: desk.daySummary },
    problems: ['not-found'],
  },
  verifyProof: {
    method: 'POST',
    path: '/api/desk/verifications',
    audience: 'officer',
    function: 'desk',
    summary: 'Whether a proof is good here and today, by its QR token or its code; the look is written into the audit',
    input: z
      .strictObject({
        token: desk.scannedToken.optional(),
        code: queueCodeInput.optional(),
        office: s.officeId.optional().describe('Of the desk; needed by an officer of several offices'),
      })
      .check(({ value, issues }) => {
        const { token, code } = value
        const wrong = (path: string, message: FieldErrorCode, input: unknown) =>
          issues.push({ code: 'custom', message, path: [path], input })
        if (token === undefined && code === undefined) wrong('code', 'required', undefined)
        if (token !== undefined && code !== undefined) wrong('code', 'unknown-field', code)
      }),
    output: { status: 200, schema: desk.verification },
    problems: ['forbidden'],
  },
  recordOutcome: {
    method: 'POST',
    path: '/api/desk/bookings/{id}/applicants/{index}/outcome',
    audience: 'officer',
    function: 'desk',
    summary: 'Record on the day who arrived, was refused, or did not come; once, whoever is first',
    input: desk.outcomeInput,
    headers: { idempotencyKey: 'Idempotency-Key' },
    output: { status: 200, schema: desk.deskBooking },
    problems: ['not-found', 'not-today', 'already-cancelled', 'already-recorded', 'idempotency-key-reused'],
  },
  undoOutcome: {
    method: 'DELETE',
    path: '/api/desk/bookings/{id}/applicants/{index}/outcome',
    audience: 'officer',
    function: 'desk',
    summary: 'Take an outcome back, on the day itself, by any officer of the office',
    input: z.strictObject({
      ...desk.applicantPath,
      at: z.iso
        .datetime()
        .transform((text) => Date.parse(text))
        .optional()
        .describe('`recorded.at` that was seen: nothing else is taken back. Left out, whatever stands'),
    }),
    output: { status: 200, schema: desk.deskBooking },
    problems: ['not-found', 'not-today', 'already-cancelled', 'changed-meanwhile'],
  },
  recordOutcomes: {
    method: 'POST',
    path: '/api/desk/outcomes',
    audience: 'officer',
    function: 'desk',
    summary: 'The outcomes a desk recorded without network, in their order, each answered by itself',
    input: desk.queuedOutcomes,
    output: { status: 200, schema: desk.queuedOutcomeResults },
    problems: [],
  },
  showBoard: {
    method: 'GET',
    path: '/api/desk/offices/{office}/board',
    audience: 'public',
    function: 'board',
    summary: 'For the waiting room: the times being served now and how many are still to come; no names',
    input: z.strictObject({ office: s.officeId }),
    output: { status: 200, schema: desk.board, maxAge: 5 },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Route>
