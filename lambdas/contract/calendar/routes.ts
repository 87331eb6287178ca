import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

const nothing = z.strictObject({})

/** What everybody may see of the offices: who they are, and their days and times by the places left. */
export const calendarRoutes = {
  listOffices: {
    method: 'GET',
    path: '/api/offices',
    audience: 'public',
    function: 'calendar',
    summary: 'All offices',
    input: nothing,
    output: { status: 200, schema: z.object({ offices: z.array(s.office) }), maxAge: 60 },
    problems: [],
  },
  showOffice: {
    method: 'GET',
    path: '/api/offices/{office}',
    audience: 'public',
    function: 'calendar',
    summary: 'One office',
    input: z.strictObject({ office: s.officeId }),
    output: { status: 200, schema: s.office, maxAge: 60 },
    problems: ['not-found'],
  },
  showCalendar: {
    method: 'GET',
    path: '/api/offices/{office}/calendar',
    audience: 'public',
    function: 'calendar',
    summary: 'State of every day of a month',
    input: z.strictObject({ office: s.officeId, month: s.month }),
    output: { status: 200, schema: s.calendar, maxAge: 2 },
    problems: ['not-found'],
  },
  showDay: {
    method: 'GET',
    path: '/api/offices/{office}/days/{date}',
    audience: 'public',
    function: 'calendar',
    summary: 'The times of a day and the places left',
    input: z.strictObject({ office: s.officeId, date: s.date }),
    output: { status: 200, schema: s.day, maxAge: 2 },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Route>
