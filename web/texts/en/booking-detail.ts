import type { BookingDetailTexts } from '../id/booking-detail.ts'
import cancellation from './cancellation.ts'
import ticket from './ticket.ts'

const bookingDetail: BookingDetailTexts = {
  ticket,
  title: 'Booking details',
  description: 'Details of one passport appointment.',
  heading: 'Booking details',
  code: 'Queue code',
  back: 'My bookings',
  cancellation,
  bringHeading: 'When you come',
  bring: [
    'Show the proof of registration (SAVE PDF) to the officer.',
    'Bring the original e‑KTP and the family card (Kartu Keluarga) of every applicant. They must agree with the proof.',
    'Bring the birth certificate, school diploma or marriage book (one of them).',
    'For a replacement, bring the old passport.',
  ],
}

export default bookingDetail
