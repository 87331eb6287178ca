import type { BookingTexts } from '../id/booking.ts'
import ticket from './ticket.ts'
import visit from './visit.ts'

const booking: BookingTexts = {
  ticket,
  ...visit,
  title: 'Book a time',
  description: 'Choose office, day and time of arrival for a passport application.',
  office: { heading: 'Choose the immigration office', name: 'Office', empty: 'No office takes part yet.' },
  signInFirst: 'Log in first to be quicker when it counts. You may also look at days and times without logging in.',
  party: {
    heading: 'How many people will come?',
    hint: 'Count everybody who applies for a passport, children too. All of them get the same time.',
    name: 'Number of applicants',
  },
  later: () => import('./booking-later.ts').then((texts) => texts.default),
}

export default booking
