import type { StaffBookingsTexts } from '../../id/shared/staff-bookings.ts'

const staffBookings: StaffBookingsTexts = {
  code: 'Code',
  time: 'Arrival time',
  day: 'Day and time',
  status: 'Status',
  people: 'Applicants',
  account: (username) => `Account ${username}`,
  noAccount: 'The account has been deleted',
  currentStatus: { ACTIVE: 'Booked', PAST: 'Past' },
  cancelledBy: { applicant: 'Cancelled by the applicant', office: 'Cancelled by the office', unknown: 'Cancelled' },
  reasons: { illness: 'staff illness', 'power-cut': 'power cut', disaster: 'disaster', other: 'another reason' },
  outcomes: { arrived: 'has arrived', refused: 'refused at the desk', 'no-show': 'did not come' },
  bookings: (n) => (n === 1 ? '1 booking' : `${n} bookings`),
}

export default staffBookings
