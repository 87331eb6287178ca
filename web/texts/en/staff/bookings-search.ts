import type { BookingsSearchTexts } from '../../id/staff/bookings-search.ts'
import staff from '../shared/staff.ts'
import staffBookings from '../shared/staff-bookings.ts'

const bookingsSearch: BookingsSearchTexts = {
  ...staff,
  staffBookings,
  title: 'Find bookings',
  description: 'Staff page: find a booking by its code, by NIK or by name.',
  lead: 'Find bookings of this office. Every search is recorded: who searched, when and in which way; what was typed is not.',
  by: 'Search by',
  kinds: { code: 'Queue code', nik: 'NIK', name: 'Applicant’s name' },
  kindNotes: {
    code: 'all bookings, cancelled ones too',
    nik: 'the booking that still counts',
    name: 'on certain days',
  },
  hints: {
    code: '8 letters or digits on the proof, like 7K4M-2P9X',
    nik: '16 digits on the e‑KTP',
    name: 'The beginning of the name is enough, at least 2 letters. Words in any order.',
  },
  from: 'From',
  to: 'To',
  rangeHint: 'At most 31 days. Left empty: 31 days from today.',
  submit: 'Search',
  found: (n) => (n === 1 ? '1 booking found.' : `${n} bookings found.`),
  more: 'Only the first 50 are shown. Type more of the name, or choose fewer days.',
  results: 'Found',
  none: {
    title: 'Nothing found',
    code: 'No booking of this office has that code. Check the letters; it may be a booking of another office.',
    nik: 'This office has no booking for that NIK that still counts. It may be cancelled, or at another office.',
    name: 'No applicant of that name is booked here on those days. Try another spelling or other days.',
    again: 'Change the search',
  },
}

export default bookingsSearch
