import type { TicketsTexts } from '../../id/public/tickets.ts'
import ticket from '../shared/ticket.ts'

const tickets: TicketsTexts = {
  ticket,
  title: 'Saved tickets',
  description: 'The passport queue tickets saved on this device; they open without internet too.',
  heading: 'Saved tickets',
  lead: 'Saved on this device; they open without internet too.',
  code: 'Queue code',
  phone: 'Office phone',
  print: 'Print',
  remove: 'Remove from this device',
  removeOf: (code) => `: ticket ${code}`,
  removed: (code) => `Ticket ${code} was removed from this device. Your booking still stands.`,
  stale: 'If a booking is changed or cancelled on another device, the ticket here changes once you open My bookings.',
  empty: {
    title: 'No ticket on this device yet',
    text: 'A ticket saves itself when you open the details of a booking on this device while connected.',
    bookings: 'Open My bookings',
    start: 'Book a time',
  },
}

export default tickets
