import { type PageName, pageNames } from '../../web/site.ts'

/** Pages that send people without a session to log in. */
export const personalPages: readonly PageName[] = [
  'bookings',
  'booking-detail',
  'reschedule',
  'cancel',
  'replacement',
  'account',
  'account-people',
  'account-person',
  'account-password',
  'account-data',
  'account-details',
  'account-email',
]
/** Pages of the staff that send people without a session to log in. */
export const pagesBehindLogIn: readonly PageName[] = [
  'second-step',
  'manage',
  'day-list',
  'check-proof',
  'quotas',
  'give-out',
  'opening-time',
  'close-day',
  'bookings-search',
  'statistics',
  'holidays',
  'office-records',
  'staff-rights',
  'audit',
]
/** Pages of the staff: not counted in a citizen's 35 kB. */
export const staffPages: readonly PageName[] = ['log-in-code', ...pagesBehindLogIn]
export const publicPages = pageNames.filter((page) => !personalPages.includes(page) && !staffPages.includes(page))
