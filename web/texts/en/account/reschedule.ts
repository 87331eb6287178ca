import type { RescheduleTexts } from '../../id/account/reschedule.ts'
import appointment from '../shared/appointment.ts'
import ticket from '../shared/ticket.ts'

const reschedule: RescheduleTexts = {
  ticket,
  ...appointment,
  title: 'Change time',
  description: 'Move a passport appointment to another day or time.',
  day: {
    ...appointment.day,
    heading: 'Choose the new day',
    none: 'There is no other day with enough places yet. Your present time stays yours. The calendar shows which days are still to be opened.',
  },
  time: { ...appointment.time, heading: 'Choose the new time' },
  taken: {
    ...appointment.taken,
    kept: 'Your present time stays yours. Choose one of these times, then press "Change to this time".',
    chosen: (when) => `The new time is now ${when}. Check it, then press "Change to this time".`,
  },
  present: 'Present time',
  safe: 'Your present place is given up only once the new one is yours.',
  check: {
    heading: 'Check before you change',
    from: 'From',
    to: 'To',
    people: 'Applicants',
    otherDay: 'Change day',
    otherTime: 'Change time',
    rule: 'After the change, every applicant can book again 1 month after the new date of arrival.',
    submit: 'Change to this time',
    keep: 'No, go back',
    retry: 'Your present time stays yours until the change is made. Sending again is safe.',
  },
  done: {
    heading: 'Your booking has moved',
    code: 'Queue code (unchanged)',
    proof: 'Save the new proof with SAVE PDF: the old one still shows the old time.',
    calendar: 'If the old time is in your calendar, add it again: the new one replaces it.',
    all: 'See my bookings',
  },
  already: 'This booking has been cancelled and cannot be changed.',
  past: 'The date of this booking has passed.',
  back: 'To my bookings',
}

export default reschedule
