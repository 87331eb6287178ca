import { dynamoAttendance } from '../adapters/dynamodb/attendance.ts'
import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoKeyRings, dynamoRingInUse } from '../adapters/dynamodb/key-rings.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoPeople } from '../adapters/dynamodb/people.ts'
import { icalendar } from '../adapters/icalendar.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { asFile } from '../http/answer.ts'
import { serve } from '../http/serve.ts'
import { bookSlot } from '../usecases/book-slot.ts'
import { cancelBooking } from '../usecases/cancel-booking.ts'
import { confirmVisit } from '../usecases/confirm-visit.ts'
import { listBookings } from '../usecases/list-bookings.ts'
import { replaceBooking } from '../usecases/replace-booking.ts'
import { rescheduleBooking } from '../usecases/reschedule-booking.ts'
import { saveCalendarFile } from '../usecases/save-calendar-file.ts'
import { showBooking } from '../usecases/show-booking.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_RING, SITE_ORIGIN, ORIGIN_KEYS } = environment('bookings')

const table = openTable(TABLE_NAME)
const deps = {
  bookings: dynamoBookings(table),
  attendance: dynamoAttendance(table),
  ledger: dynamoLedger(table),
  offices: dynamoOffices(table, systemClock),
  people: dynamoPeople(table),
  vault: createNikVault({
    kms: openKms(),
    keyId: NIK_KEY_ID,
    ring: NIK_RING,
    rings: dynamoKeyRings(table),
    inUse: dynamoRingInUse(table),
  }),
  clock: systemClock,
  icalendar,
  siteOrigin: SITE_ORIGIN,
}

/** Book, list, show, cancel. */
export const handler = serve(
  'bookings',
  {
    bookSlot: bookSlot(deps),
    listBookings: listBookings(deps),
    showBooking: showBooking(deps),
    cancelBooking: cancelBooking(deps),
    confirmVisit: confirmVisit(deps),
    rescheduleBooking: rescheduleBooking(deps),
    replaceBooking: replaceBooking(deps),
    saveCalendarFile: asFile(saveCalendarFile(deps)),
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
