import type { Attendance } from '../../../usecases/ports.ts'
import type { Table } from '../core/client.ts'
import { updateIf } from '../core/conditional-write.ts'
import { confirmAttendanceUpdate } from '../core/conditions/index.ts'

/** That a party has said it is coming, noted in its booking. */
export const dynamoAttendance = (table: Table): Attendance => ({
  confirm: async (booking) =>
    (await updateIf(table, confirmAttendanceUpdate(booking))) === 'done' ? 'confirmed' : 'changed',
})
