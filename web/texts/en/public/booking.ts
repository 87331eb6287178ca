import type { BookingTexts } from '../../id/public/booking.ts'
import appointment from '../shared/appointment.ts'
import ticket from '../shared/ticket.ts'

const booking: BookingTexts = {
  ticket,
  ...appointment,
  title: 'Book a time',
  description: 'Choose office, day and time of arrival for a passport application.',
  office: { heading: 'Choose the immigration office', name: 'Office', empty: 'No office takes part yet.' },
  signInFirst: 'Log in first to be quicker when it counts. You may also look at days and times without logging in.',
  party: {
    heading: 'How many people will come?',
    hint: 'Count everybody who applies for a passport, children too. All of them get the same time.',
    name: 'Number of applicants',
  },
  later: () => import('../shared/booking-lazy.ts').then((texts) => texts.default),
}

export default booking
