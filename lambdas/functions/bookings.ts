import { dynamoAttendance } from '../adapters/dynamodb/booking/attendance.ts'
import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoActiveKeyVersion, dynamoKeySets } from '../adapters/dynamodb/booking/key-sets.ts'
import { dynamoLedger } from '../adapters/dynamodb/booking/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoSavedPeople } from '../adapters/dynamodb/people/saved-people.ts'
import { writeCalendarFile } from '../adapters/icalendar/icalendar.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { asFile } from '../http/route-answer.ts'
import { serve } from '../http/serve.ts'
import { bookSlot } from '../usecases/booking/book-slot.ts'
import { cancelBooking } from '../usecases/booking/cancel-booking.ts'
import { confirmAttendance } from '../usecases/booking/confirm-attendance.ts'
import { listBookings } from '../usecases/booking/list-bookings.ts'
import { replaceBooking } from '../usecases/booking/replace-booking.ts'
import { rescheduleBooking } from '../usecases/booking/reschedule-booking.ts'
import { showBooking } from '../usecases/booking/show-booking.ts'
import { saveCalendarFile } from '../usecases/proof/save-calendar-file.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_KEY_VERSION, SITE_ORIGIN, ORIGIN_KEYS } = environment('bookings')

const table = openTable(TABLE_NAME)
const deps = {
  bookings: dynamoBookings(table),
  attendance: dynamoAttendance(table),
  ledger: dynamoLedger(table),
  offices: dynamoOffices(table, systemClock),
  people: dynamoSavedPeople(table),
  vault: createNikVault({
    kms: openKms(),
    keyId: NIK_KEY_ID,
    keyVersion: NIK_KEY_VERSION,
    keySets: dynamoKeySets(table),
    activeVersion: dynamoActiveKeyVersion(table),
  }),
  clock: systemClock,
  icalendar: writeCalendarFile,
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
    confirmAttendance: confirmAttendance(deps),
    rescheduleBooking: rescheduleBooking(deps),
    replaceBooking: replaceBooking(deps),
    saveCalendarFile: asFile(saveCalendarFile(deps)),
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
