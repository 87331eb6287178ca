import type { StaffTexts } from '../id/staff.ts'

const staff: StaffTexts = {
  staff: {
    menu: 'Staff menu',
    office: 'Office',
    notYours: 'Your account may not open this page. Ask your office’s admin for the right.',
    noOffice: 'Your account is not assigned to any office yet.',
    pages: {
      manage: 'Overview',
      'close-day': 'Close a day',
      'bookings-search': 'Find bookings',
      statistics: 'Statistics',
    },
  },
}

export default staff
