import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

const nothing = z.strictObject({})

/** The people saved in an account, so that booking for them needs no typing. */
export const peopleRoutes = {
  listPeople: {
    method: 'GET',
    path: '/api/account/people',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'The people saved in this account, by name; a NIK is never shown in full',
    input: nothing,
    output: { status: 200, schema: z.object({ people: z.array(s.savedPerson) }) },
    problems: [],
  },
  savePerson: {
    method: 'POST',
    path: '/api/account/people',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Save a person for later bookings, at most 20; a NIK that is saved already is updated',
    input: s.personInput,
    output: { status: 201, schema: s.savedPerson },
    problems: [],
  },
  editPerson: {
    method: 'PUT',
    path: '/api/account/people/{person}',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Correct a saved person; bookings that are made already stay as they are',
    input: s.personEdit,
    output: { status: 200, schema: s.savedPerson },
    problems: ['not-found'],
  },
  removePerson: {
    method: 'DELETE',
    path: '/api/account/people/{person}',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Remove a saved person; bookings that are made already stay',
    input: z.strictObject({ person: s.personId }),
    output: { status: 204 },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Route>
