import { type PageName, pageNames } from '../../web/site.ts'

/** Pages that send people without a session to log in. */
export const personalPages: readonly PageName[] = ['bookings', 'booking-detail', 'reschedule', 'cancel', 'replacement']
export const publicPages = pageNames.filter((page) => !personalPages.includes(page))
