import type { BookingDetailTexts } from '../id/booking-detail.ts'

const bookingDetail: BookingDetailTexts = {
  title: 'Booking details',
  description: 'Details of one passport appointment.',
  heading: 'Booking details',
  code: 'Queue code',
  back: 'My bookings',
  bringHeading: 'When you come',
  bring: [
    'Show the proof of registration (SAVE PDF) to the officer.',
    'Bring the original e‑KTP and the supporting documents of every applicant. They must agree with the proof.',
    'For a replacement, bring the old passport.',
  ],
}

export default bookingDetail
