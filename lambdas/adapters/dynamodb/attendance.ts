import type { Attendance } from '../../usecases/ports.ts'
import type { Table } from './client.ts'
import { updateIf } from './conditional.ts'
import { turnConfirmed } from './conditions.ts'

/** That a party has said it is coming, noted in its booking. */
export const dynamoAttendance = (table: Table): Attendance => ({
  confirm: async (booking) => ((await updateIf(table, turnConfirmed(booking))) === 'done' ? 'confirmed' : 'changed'),
})
