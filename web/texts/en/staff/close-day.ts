import type { CloseDayTexts } from '../../id/staff/close-day.ts'
import cancellation from '../shared/cancellation.ts'
import staff from '../shared/staff.ts'
import staffBookings from '../shared/staff-bookings.ts'

const bookings = (n: number) => (n === 1 ? '1 booking' : `${n} bookings`)
const applicants = (n: number) => (n === 1 ? '1 applicant' : `${n} applicants`)
const places = (n: number) => (n === 1 ? '1 place' : `${n} places`)

const closeDay: CloseDayTexts = {
  ...staff,
  staffBookings,
  notification: cancellation,
  title: 'Close a day',
  description: 'Staff page: close a day of service and cancel the bookings on it.',
  lead: 'When the office can’t serve on a day, close it here. The bookings are cancelled, and the applicants are told by email.',
  choice: {
    date: 'Day to close',
    wrong: 'Choose a day from today to 92 days ahead.',
    submit: 'Look at this day',
    upcoming: 'Coming days',
    day: 'Day',
    booked: 'Booked',
    state: 'State',
    action: 'Choice',
    states: {
      available: 'Available',
      full: 'Full',
      unopened: 'Not open yet',
      holiday: 'Holiday',
      closed: 'Closed',
    },
    closed: (why, username) => `Closed (${why})${username ? ` by ${username}` : ''}`,
    holiday: (name) => `Holiday: ${name}`,
    open: 'Look and close',
    view: 'Look',
    more: 'Show the next days',
    none: 'No day has quota yet',
    noneText: 'There is no quota for the coming weeks. You can type another day above.',
  },
  otherDay: 'Choose another day',
  nothingToClose: 'This day has no quota yet, so there is nothing to close.',
  isHoliday: (name) => `This is a national holiday (${name}), so applicants can’t choose it.`,
  isPast: 'This day has passed, so it can’t be closed any more.',
  booked: (n, people) => `${bookings(n)} with ${applicants(people)} on this day.`,
  nobody: 'Nobody is booked on this day yet.',
  recorded: 'This is personal data. Each time the list is opened, the name of whoever opened it is recorded.',
  who: (n) => `List of this day (${bookings(n)})`,
  whoCaption: 'Bookings by arrival time',
  change: {
    closed: 'The day is closed.',
    reopened: 'The day is open again. What was cancelled stays cancelled.',
    meanwhile: 'Somebody has changed this day meanwhile. This is how it is now; what you typed is kept.',
  },
  form: {
    heading: 'Close this day',
    reason: 'Reason',
    reasonHint: 'Applicants read this reason in the email and on the page of their booking.',
    reasons: { illness: 'Staff illness', 'power-cut': 'Power cut', disaster: 'Disaster', other: 'Another reason' },
    from: 'Cancel bookings from',
    fromHint: 'Earlier bookings are left alone: those people were served, or are being served.',
    fromNow: (time) => `now, ${time}`,
    fromPast: (time) => `${time}, already past`,
    wholeDay: 'the start of the day',
    note: 'Note to the applicants',
    noteHint: 'One sentence of at most 200 letters. For example: the transformer is being repaired.',
    replacements: 'Replacement days',
    replacementsHint:
      'At most 5 days. Whoever is cancelled may choose first, also on days that are not open to the public yet.',
    replacement: (day, left, first) => `${day}: ${places(left)} left${first ? ', not open to the public yet' : ''}`,
    noReplacements:
      'No day within the 31 days after it is open and has quota. Give out quota first if you want to offer a replacement.',
    moreReplacements: 'Show more replacement days',
    enough: (days, left, people) =>
      `${days === 1 ? '1 day' : `${days} days`} chosen: ${places(left)} for ${applicants(people)}.`,
    tooFew: (left, people) =>
      `There are not enough places on the chosen days: ${places(left)} for ${applicants(people)}. Choose another day as well, or raise the quota.`,
    noneChosen: 'Without replacement days the applicants have to book again as usual.',
    submit: 'Close this day',
  },
  confirm: {
    title: (day) => `Close ${day}?`,
    cancels: (n, people) =>
      `${bookings(n)} with ${applicants(people)} will be cancelled, and the owner of each is sent an email.`,
    cancelsNobody: 'No booking is cancelled. Applicants can’t choose this day any more.',
    keepsServed: (n) => `${bookings(n)} already served at the desk ${n === 1 ? 'stays as it is' : 'stay as they are'}.`,
    late: (n) =>
      `${n} of them ${n === 1 ? 'is' : 'are'} for a time already past, with nothing written down at the desk. Those people may have been served.`,
    keepsEarlier: (n, from) => `${bookings(n)} before ${from} ${n === 1 ? 'stays as it is' : 'stay as they are'}.`,
    final: 'Cancelling can’t be undone, not even by opening the day again.',
    yes: 'Yes, close this day',
    no: 'Do not close',
  },
  run: {
    progress: (cancelled, all) => `${cancelled} of ${bookings(all)} cancelled`,
    heading: 'Closing this day',
    stop: 'Pause',
    stopping: 'Stopping after this step…',
    stopped: (left) =>
      `Stopped. The day is closed for booking, but ${bookings(left)} ${left === 1 ? 'is' : 'are'} not cancelled yet and the applicants have not been told.`,
    failed: 'Closing is not finished. Going on is safe: nothing is cancelled twice.',
    goOn: 'Go on',
  },
  closed: {
    reason: 'Reason',
    note: 'Note',
    from: 'Closed from',
    by: 'Closed by',
    byAt: (username, when) => `${username}, ${when}`,
    unknown: 'not known',
    replacements: 'Replacement days',
    noReplacements: 'none',
    cancelled: 'Cancelled by the office',
    stillBooked: 'Still booked',
    count: (n, people) => `${bookings(n)}, ${applicants(people)}`,
    served: (n) => `${bookings(n)} already served at the desk`,
    left: (n) =>
      `${bookings(n)} on this day ${n === 1 ? 'is' : 'are'} not cancelled yet, and the applicants have not been told. Go on, so that nobody comes in vain.`,
    goOn: (n) => `Cancel ${bookings(n)}`,
    notification: 'What the applicants are told',
    notifiedBy: 'By email and under My bookings:',
    reopen: 'Open this day again',
    isPast: 'This day has passed, so it can’t be opened again.',
  },
  reopening: {
    title: (day) => `Open ${day} again?`,
    back: 'The times and quota of this day hold again, and applicants can book as before.',
    notBack: (n) =>
      `${bookings(n)} that ${n === 1 ? 'was' : 'were'} cancelled will not come back. Their owners can still use a replacement day, or book again.`,
    yes: 'Yes, open again',
    no: 'Leave it closed',
  },
}

export default closeDay
