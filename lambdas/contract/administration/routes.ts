import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'
import * as audit from './audit-schemas.ts'
import * as house from './schemas.ts'

const nothing = z.strictObject({})

/** Who works where, the holidays, the offices, and the audit of all that staff do. */
export const administrationRoutes = {
  listStaff: {
    method: 'GET',
    path: '/api/admin/offices/{office}/staff',
    audience: 'admin',
    function: 'admin',
    summary: 'Who may do what at this office',
    input: z.strictObject({ office: s.officeId }),
    output: { status: 200, schema: house.staffList },
    problems: ['not-found'],
  },
  giveGrant: {
    method: 'POST',
    path: '/api/admin/offices/{office}/staff',
    audience: 'admin',
    function: 'admin',
    summary:
      'Make somebody with a confirmed account admin or officer of this office; again changes nothing; 60 in ten minutes',
    input: z.strictObject({ office: s.officeId, username: s.username, role: house.officeRole }),
    output: { status: 201, schema: house.staffMember },
    problems: ['not-found', 'too-many-attempts'],
  },
  revokeGrant: {
    operationId: 'takeGrant',
    method: 'DELETE',
    path: '/api/admin/offices/{office}/staff/{account}/{role}',
    audience: 'admin',
    function: 'admin',
    summary: 'Take a right at this office away, at once; nobody takes their own',
    input: z.strictObject({ office: s.officeId, account: house.accountId, role: house.officeRole }),
    output: { status: 204 },
    problems: ['not-found', 'own-grant'],
  },
  listNationalStaff: {
    method: 'GET',
    path: '/api/admin/staff',
    audience: 'national',
    function: 'admin',
    summary: 'The national admins',
    input: nothing,
    output: { status: 200, schema: house.staffList },
    problems: [],
  },
  giveNationalGrant: {
    method: 'POST',
    path: '/api/admin/staff',
    audience: 'national',
    function: 'admin',
    summary: 'Make somebody with a confirmed account national admin; again changes nothing; 60 in ten minutes',
    input: z.strictObject({ username: s.username }),
    output: { status: 201, schema: house.staffMember },
    problems: ['too-many-attempts'],
  },
  revokeNationalGrant: {
    operationId: 'takeNationalGrant',
    method: 'DELETE',
    path: '/api/admin/staff/{account}',
    audience: 'national',
    function: 'admin',
    summary: 'Take the national right away, at once; nobody takes their own, so one national admin always stays',
    input: z.strictObject({ account: house.accountId }),
    output: { status: 204 },
    problems: ['not-found', 'own-grant', 'forbidden'],
  },

  showHolidays: {
    method: 'GET',
    path: '/api/admin/holidays/{year}',
    audience: 'national',
    function: 'admin',
    summary: 'The national holidays of a year, and where people are booked on one that is to come',
    input: z.strictObject({ year: house.year }),
    output: { status: 200, schema: house.holidays },
    problems: [],
  },
  saveHolidays: {
    method: 'PUT',
    path: '/api/admin/holidays/{year}',
    audience: 'national',
    function: 'admin',
    summary: 'Set the national holidays of a year; a new one is refused on a day to come with bookings',
    input: house.holidaysInput,
    output: { status: 200, schema: house.holidays },
    problems: ['changed-meanwhile', 'holiday-has-bookings'],
  },

  listOfficeRecords: {
    method: 'GET',
    path: '/api/admin/offices',
    audience: 'national',
    function: 'admin',
    summary: 'All offices with their policies, as they are kept',
    input: nothing,
    output: { status: 200, schema: z.object({ offices: z.array(house.officeRecord) }) },
    problems: [],
  },
  saveOffice: {
    method: 'PUT',
    path: '/api/admin/offices/{office}',
    audience: 'national',
    function: 'admin',
    summary: 'Open an office (version 0) or change it; everybody sees it within a minute or two',
    input: house.officeInput,
    output: { status: 200, schema: house.officeRecord },
    problems: ['changed-meanwhile'],
  },

  showAudit: {
    method: 'GET',
    path: '/api/admin/offices/{office}/audit',
    audience: 'admin',
    function: 'admin',
    summary: 'Who changed what at this office, and who saw whose personal data; newest first, 100 at a time',
    input: z.strictObject({ office: s.officeId, ...audit.auditQuery, booking: audit.auditBookingFilter.optional() }),
    output: { status: 200, schema: audit.auditPage },
    problems: ['not-found'],
  },
  showNationalAudit: {
    method: 'GET',
    path: '/api/admin/audit',
    audience: 'national',
    function: 'admin',
    summary: 'Who changed national admins, holidays and offices; newest first, 100 at a time',
    input: z.strictObject(audit.auditQuery),
    output: { status: 200, schema: audit.auditPage },
    problems: [],
  },
} as const satisfies Record<string, Route>
