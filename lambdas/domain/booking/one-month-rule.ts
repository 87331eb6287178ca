import { addMonths, type Day } from '../shared/dates.ts'

/** What keeps a person from a second booking: which booking holds the NIK, and until when. */
export interface NikLock {
  readonly bookingId: string
  /** Account of that booking; only it is told `freeFrom`. */
  readonly account: string
  /** First day, in the booking office's time zone, on which the person may book again. */
  readonly freeFrom: Day
}

/** Leaflet: "pemohon dapat membuat permohonan kembali setelah 1 (satu) bulan dari jadwal". 31 Jan → 28 or 29 Feb. */
export const firstFreeDay = (scheduled: Day): Day => addMonths(scheduled, 1)

/** Whether a lock still keeps its person from booking on a day. */
export const isNikLocked = (lock: Pick<NikLock, 'freeFrom'>, today: Day): boolean => lock.freeFrom > today
