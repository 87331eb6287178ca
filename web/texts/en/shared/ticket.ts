import type { TicketTexts } from '../../id/shared/ticket.ts'

const ticket: TicketTexts = {
  heading: 'Your ticket',
  show: 'Show this QR code to the officer, together with the original e‑KTP.',
  label: (code) => `QR code of booking ${code}`,
  missing: (code) => `The QR code cannot be shown. Show the queue code ${code} to the officer.`,
  kept: 'Saved on this device',
  until:
    'It opens without internet. The ticket is removed from this device after the day of your visit, when the booking is cancelled, and when you log out.',
  open: 'Open saved tickets',
  notKept: 'This browser cannot save tickets. Save the proof with SAVE PDF.',
}

export default ticket
