import type { BookingDetailTexts } from '../../id/account/booking-detail.ts'
import cancellation from '../shared/cancellation.ts'
import ticket from '../shared/ticket.ts'

const bookingDetail: BookingDetailTexts = {
  ticket,
  title: 'Booking details',
  description: 'Details of one passport appointment.',
  heading: 'Booking details',
  code: 'Queue code',
  back: 'My bookings',
  cancellation,
  attendance: {
    question: 'Are you still coming?',
    giveBack: (day) => `If not, please give your place back so that somebody else can still use it, until ${day}.`,
    yes: 'Yes, I am coming',
    no: 'No, give my place back',
    thanks: 'Thank you, we look forward to seeing you.',
    ready: 'Have the documents below ready and be on time.',
  },
  bringHeading: 'When you come',
  bring: [
    'Show the proof of registration (SAVE PDF) to the officer.',
    'Bring the original e‑KTP and the family card (Kartu Keluarga) of every applicant. They must agree with the proof.',
    'Bring the birth certificate, school diploma or marriage book (one of them).',
    'For a replacement, bring the old passport.',
  ],
}

export default bookingDetail
