import type { CancelTexts } from '../../id/account/cancel.ts'

const cancel: CancelTexts = {
  title: 'Cancel booking',
  description: 'Cancel a passport appointment.',
  heading: 'Cancel this booking?',
  consequences: [
    'The places of all applicants in this booking become free for others at once.',
    'A cancellation cannot be undone. To come, you need to make a new booking.',
  ],
  confirm: 'Yes, CANCEL BOOKING',
  keep: 'No, go back',
  already: 'This booking has been cancelled already.',
  past: 'The date of this booking has passed.',
  back: 'To my bookings',
}

export default cancel
