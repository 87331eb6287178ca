import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'
import { type ScheduledTask, scheduledTaskNames } from './scheduled-tasks.ts'

const instant = z.iso.datetime()

const task = z.object({
  task: z.enum(scheduledTaskNames as [ScheduledTask, ...ScheduledTask[]]),
  everyMinutes: z.int(),
  startedAt: instant.optional().describe('Of the last run; left out: it has never run'),
  doneAt: instant.optional().describe('When it last came to a good end'),
  failed: z.boolean().describe('The last run ended with a fault'),
  late: z.boolean().describe('It has not come to a good end for longer than three of its rounds'),
  count: z.int().optional().describe('How much the last good run had to do'),
})

const taskRuns = z.object({
  tasks: z.array(task),
  untold: z.int().describe('Mails that were put aside, until an engineer has them told again'),
})
export type TaskRunsView = z.output<typeof taskRuns>

/** How the work that nobody calls for is doing. */
export const taskRoutes = {
  showTaskRuns: {
    operationId: 'showClock',
    method: 'GET',
    path: '/api/admin/offices/{office}/clock',
    audience: 'admin',
    function: 'admin',
    summary: 'When each scheduled task last ran, and how many mails wait for an engineer; the same at every office',
    input: z.strictObject({ office: s.officeId }),
    output: { status: 200, schema: taskRuns },
    problems: [],
  },
} as const satisfies Record<string, Route>
