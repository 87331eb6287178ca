import { lateDays } from '../../../../lambdas/contract/desk/late-days.ts'
import type { StaffTexts } from '../../id/shared/staff.ts'

const staff: StaffTexts = {
  staff: {
    menu: 'Staff menu',
    office: 'Office',
    notYours: 'Your account may not open this page. Ask your office’s admin for the right.',
    noOffice: 'Your account is not assigned to any office yet.',
    otherOffice: 'The office in this page’s address does not exist or is not yours. Choose an office:',
    pages: {
      manage: 'Overview',
      'day-list': 'Day list',
      'scan-proof': 'Check a proof',
      quotas: 'Quotas',
      'give-out': 'Give out quota',
      'release-time': 'Opening time',
      'close-day': 'Close a day',
      'bookings-search': 'Find bookings',
      statistics: 'Statistics',
      holidays: 'Holidays',
      'office-records': 'Offices',
      grants: 'Staff rights',
      audit: 'History',
    },
    logOut: {
      title: (n) => (n === 1 ? '1 outcome has not been sent' : `${n} outcomes have not been sent`),
      text: 'They are on this device only. If you log out without sending them, they are deleted and not recorded.',
      send: 'Send and log out',
      leave: 'Delete and log out',
      stay: 'Stay logged in',
      notSent: 'Not sent yet.',
    },
    waiting: {
      count: (n) =>
        n === 1 ? '1 outcome of the desk has not been sent.' : `${n} outcomes of the desk have not been sent.`,
      sending: 'Sending…',
      kept: `They are on this device, for ${lateDays} days at most, and are sent by themselves once the server answers.`,
      sent: 'All outcomes of the desk have been sent.',
      conflicts: (n) =>
        n === 1 ? '1 outcome of the desk was not recorded.' : `${n} outcomes of the desk were not recorded.`,
      check: 'See Check a proof',
    },
    roles: { admin: 'Quota admin', officer: 'Desk officer', national: 'National admin' },
  },
}

export default staff
