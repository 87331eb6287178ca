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
    roles: { admin: 'Quota admin', officer: 'Desk officer', national: 'National admin' },
  },
}

export default staff
