import type { BookingsTexts } from '../../id/account/bookings.ts'

const bookings: BookingsTexts = {
  title: 'My bookings',
  description: 'All your passport appointments.',
  heading: 'My bookings',
  lead: 'All bookings of your account.',
  cancelled: 'The booking is cancelled. Its places are free for others again.',
  empty: {
    title: 'You have no booking yet',
    text: 'Choose an office, a day and a time of arrival. What you book appears here.',
    start: 'Book a time',
  },
  groups: { ACTIVE: 'Coming', PAST: 'Past', CANCELLED: 'Cancelled' },
  code: 'Queue code',
  detail: 'SEE DETAILS',
  detailOf: (code) => `of booking ${code}`,
  tickets: 'Tickets saved on this device',
  byOffice: 'Cancelled by the immigration office.',
  replacement: 'Choose a replacement day',
  another: 'Book another time',
}

export default bookings
