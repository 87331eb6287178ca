import type { StaffTexts } from '../id/staff.ts'

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
      'check-proof': 'Check a proof',
      quotas: 'Quotas',
      'give-out': 'Give out quota',
      'opening-time': 'Opening time',
      'close-day': 'Close a day',
      'bookings-search': 'Find bookings',
      statistics: 'Statistics',
      holidays: 'Holidays',
      'office-records': 'Offices',
      'staff-rights': 'Staff rights',
      audit: 'History',
    },
    leaving: {
      title: (n) => (n === 1 ? '1 outcome has not been sent' : `${n} outcomes have not been sent`),
      text: 'They stay on this device, without names and NIKs, and are sent when you log in here again. Nobody else can send them.',
      send: 'Send them first',
      leave: 'Log out all the same',
      stay: 'Stay logged in',
    },
    roles: { admin: 'Quota admin', officer: 'Desk officer', national: 'National admin' },
  },
}

export default staff
