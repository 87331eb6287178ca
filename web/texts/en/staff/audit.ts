import type { EntryTexts } from '../../../pages/staff/audit/entry-wording.ts'
import type { AuditTexts } from '../../id/staff/audit.ts'
import staff from '../shared/staff.ts'

/** Reasons for closing a day. */
const reasons: Readonly<Record<string, string>> = {
  illness: 'illness of staff',
  'power-cut': 'a power cut',
  disaster: 'a disaster',
  other: 'another reason',
}

const verdicts = {
  valid: 'valid',
  used: 'used already',
  'wrong-day': 'not for this day',
  'wrong-office': 'not for this office',
  cancelled: 'cancelled',
  unknown: 'unknown',
  forged: 'forged',
}
const outcomes = { arrived: 'arrived', refused: 'refused', 'no-show': 'did not come' }
const refusals = {
  'not-listed': 'not on the list',
  'data-mismatch': 'data differ from the e‑KTP',
  'no-proof': 'without proof of registration',
}

const entries: EntryTexts = {
  'quota-edited': {
    name: 'Quota changed',
    sentence: ({ date, time, from, to }, w) => {
      const slot = `${w.day(date)} ${w.time(time)}`
      if (from === null) return `Arrival time ${slot} added with a quota of ${to ?? 0}`
      return to === null ? `Arrival time ${slot} removed (its quota was ${from})` : `Quota ${slot}: ${from} → ${to}`
    },
  },
  'day-given-out': {
    name: 'Quota given out',
    sentence: ({ date, created, raised, lowered, removed, opensAt }, w) => {
      const parts = w.list([
        [created, `${created} times created`],
        [raised, `${raised} raised`],
        [lowered, `${lowered} lowered`],
        [removed, `${removed} removed`],
      ])
      return `Quota of ${w.day(date)}: ${parts || 'nothing changed'}${opensAt ? `; opens ${w.instant(opensAt)}` : ''}`
    },
  },
  'opening-set': {
    name: 'Opening set',
    sentence: ({ from, to, opensAt, days }, w) =>
      opensAt
        ? `The quota of ${w.range(from, to)} (${days} days) opens ${w.instant(opensAt)}`
        : `The announced opening of ${w.range(from, to)} (${days} days) was taken back`,
  },
  'template-saved': {
    name: 'Weekly template saved',
    sentence: ({ from = [], to = [] }, w) => {
      const changes = w.week(from, to)
      return `The weekly opening hours and quotas were saved${changes && ` (${changes})`}`
    },
  },
  'day-closed': {
    name: 'Day closed',
    sentence: ({ date, reason, bookings, from }, w) =>
      `${w.day(date)} closed${from ? ` from ${w.time(from)}` : ''} because of ${reasons[reason] ?? reason}; ${bookings} bookings affected`,
  },
  'day-reopened': { name: 'Day reopened', sentence: ({ date }, w) => `${w.day(date)} reopened` },
  'booking-cancelled-by-office': {
    name: 'Booking cancelled by the office',
    sentence: ({ booking, reason }, w) =>
      `Booking ${w.code(booking)} cancelled because of ${reasons[reason] ?? reason}`,
  },
  'holidays-saved': {
    name: 'Holidays saved',
    sentence: ({ year, added, removed }, w) => {
      const parts = [
        ...(added.length > 0 ? [`added ${w.days(added)}`] : []),
        ...(removed.length > 0 ? [`removed ${w.days(removed)}`] : []),
      ]
      return `Holidays of ${year}: ${parts.join('; ') || 'source or standing of the list changed'}`
    },
  },
  'office-saved': {
    name: 'Office saved',
    sentence: ({ fields, changes }, w, target) =>
      `Office ${target ?? ''}: ${changes ? w.changes(changes) : w.fields(fields)}`,
  },
  'grant-given': {
    name: 'Right given',
    sentence: ({ username, role }, w) => `${username} was made ${w.role(role)}`,
  },
  'grant-taken': {
    name: 'Right taken away',
    sentence: ({ username, role }, w) => `The right of ${username} as ${w.role(role)} was taken away`,
  },
  'second-step-set-up': {
    name: 'Two-step login turned on',
    sentence: ({ username }) => `${username} turned on two-step login for their account`,
  },
  'second-step-taken-off': {
    name: 'Two-step login turned off',
    sentence: ({ username }) => `${username} turned off two-step login for their account, with password and code`,
  },
  'second-step-reset': {
    name: 'Two-step login reset',
    sentence: ({ username }) => `Two-step login of ${username} was reset`,
  },
  'viewed-bookings': {
    name: 'Applicants viewed',
    sentence: ({ date, count, nik, as }, w) =>
      `${as ? `Saved as ${as.toUpperCase()}` : 'Viewed'} the applicants of ${w.day(date)} (${count} bookings)${nik ? ', with full NIKs' : ''}`,
  },
  searched: {
    name: 'Bookings searched',
    sentence: ({ by, found }) =>
      `Searched for a booking by ${{ code: 'queue code', nik: 'NIK', name: 'name' }[by]}; ${found} found`,
  },
  'proof-verified': {
    name: 'Proof checked',
    sentence: ({ by, verdict, booking }, w) =>
      `Checked a ${{ token: 'proof', code: 'queue code' }[by]}${booking ? ` of booking ${w.code(booking)}` : ''}: ${verdicts[verdict]}`,
  },
  'outcome-recorded': {
    name: 'Outcome recorded',
    sentence: ({ booking, index, outcome, reason }, w) =>
      `Applicant ${index + 1} of booking ${w.code(booking)}: ${outcomes[outcome]}${reason ? ` (${refusals[reason]})` : ''}`,
  },
  'outcome-undone': {
    name: 'Outcome undone',
    sentence: ({ booking, index, outcome }, w) =>
      `The outcome of applicant ${index + 1} of booking ${w.code(booking)} was taken back: ${outcomes[outcome]}`,
  },
  exported: {
    name: 'Data saved to a file',
    sentence: ({ from, to }, w) => `Saved the history of ${w.range(from, to)} to a file`,
  },
}

const audit: AuditTexts = {
  ...staff,
  title: 'History of changes',
  description: 'Staff page: who changed what, and who saw whose data.',
  lead: 'Who changed what, and who saw the data of applicants. Nothing here can be changed or deleted.',
  filter: {
    heading: 'Filter',
    scope: 'About',
    office: 'This office',
    national: 'The whole country',
    officeNote: 'quota, bookings, staff rights',
    nationalNote: 'holidays, offices, national admins',
    from: 'From',
    to: 'To',
    by: 'Username',
    action: 'Action',
    booking: 'Queue code',
    bookingHint: 'Everybody who saw or changed this booking.',
    anyAction: 'All actions',
    submit: 'Show',
  },
  columns: { at: 'Time', by: 'Who', what: 'What' },
  table: (from, to) => `History from ${from} to ${to}`,
  shown: (n) => `${n} entries shown.`,
  shownAll: (n) => `${n} ${n === 1 ? 'entry' : 'entries'}, all shown.`,
  older: 'Show older ones',
  empty: {
    title: 'There is nothing',
    text: 'Nothing fits this filter. Choose a longer range of days, or clear the filter.',
    reset: 'Clear the filter',
  },
  export: 'Save all as CSV',
  fetched: (n) => `${n} entries fetched…`,
  csv: {
    at: (zone) => `time (${zone})`,
    by: 'username',
    account: 'account',
    action: 'action',
    target: 'about',
    what: 'in words',
    details: 'details',
  },
  fields: {
    name: 'name',
    address: 'address',
    phone: 'phone',
    whatsapp: 'WhatsApp',
    social: 'social media',
    website: 'website',
    emails: 'email',
    map: 'link to a map',
    timeZone: 'time zone',
    maxParty: 'number of applicants',
    workdays: 'workdays',
    cancellationFrees: 'rule of cancellation',
  },
  nothing: 'nothing',
  week: {
    closed: 'closed',
    open: (hours, minutes, quota, breaks) =>
      `${hours}${breaks && ` (break ${breaks})`}, every ${minutes} minutes, quota ${quota}`,
  },
  more: (n) => `and ${n} more`,
  entries,
}

export default audit
