import type { ReplacementTexts } from '../../id/account/replacement.ts'

const replacement: ReplacementTexts = {
  title: 'Choose a replacement',
  description: 'Choose a replacement for a booking that the immigration office cancelled.',
  instead: (when) => `Instead of ${when}, for the same applicants:`,
  day: 'Replacement day',
  time: (day) => `Time on ${day}`,
  chooseDay: 'Choose a replacement day.',
  chooseTime: 'Choose a time of arrival.',
  left: (n) => (n === 1 ? '1 place left' : `${n} places left`),
  few: (n) => (n === 1 ? 'only 1 place' : `only ${n} places`),
  full: 'full',
  closed: 'closed',
  none: 'There is no time with enough places for all applicants on this day. Choose another day.',
  submit: 'Take this time',
  keep: 'Back',
  retry: 'Sending again is safe: a replacement is taken only once.',
  notOffered: 'There is no replacement day to choose for this booking. You can book as usual.',
  already: 'You have already taken a replacement.',
  book: 'Book a time',
  see: 'See the replacement',
}

export default replacement
