import { areaOf, type PageName, pageNames } from '../../../web/site.ts'

/** Pages that send people without a session to log in. */
export const personalPages: readonly PageName[] = pageNames.filter((page) => areaOf(page) === 'account')
/** Pages of the staff: not counted in a citizen's 35 kB. */
export const staffPages: readonly PageName[] = pageNames.filter((page) => areaOf(page) === 'staff')
/** Pages of the staff that send people without a session to log in. */
export const pagesBehindLogIn = staffPages.filter((page) => page !== 'log-in-code')
export const publicPages = pageNames.filter((page) => areaOf(page) === 'public')
