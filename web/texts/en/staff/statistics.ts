import type { StatisticsTexts } from '../../id/staff/statistics.ts'
import staff from '../shared/staff.ts'

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`

const statistics: StatisticsTexts = {
  ...staff,
  title: 'Statistics',
  description:
    'Staff page: how full the office’s days are, how fast quota goes, cancellations, and outcomes at the desk.',
  range: {
    label: 'Range of days',
    names: {
      lalu: 'Last 30 days',
      depan: 'Next 30 days',
      bulan: 'This month',
      sendiri: 'Choose your own',
    },
    from: 'From',
    to: 'To',
    hint: 'At most 92 days.',
    submit: 'Show',
  },
  between: (from, to) => `${from} to ${to}`,
  nothing: 'There is no quota on these days yet. Choose another range.',
  people: 'Applicants',
  print: 'Print this page',
  totals: {
    quota: 'Quota opened',
    draft: 'Quota not open yet',
    booked: 'Applicants booked',
    gone: 'Left before the day',
    outcomes: 'Outcome at the desk',
    ofQuota: (booked, share) => `${booked} (${share} of the quota)`,
    goneHow: (cancelled, moved, byOffice) =>
      `${cancelled} cancelled themselves, ${moved} moved, ${byOffice} cancelled by the office`,
    outcomesHow: (arrived, refused, noShow) => `${arrived} arrived, ${refused} refused, ${noShow} did not come`,
  },
  units: {
    second: (n) => count(n, 'second'),
    minute: (n) => count(n, 'minute'),
    hour: (n) => count(n, 'hour'),
    day: (n) => count(n, 'day'),
  },
  figure: {
    chart: (title, sentence) => `Chart: ${title}. ${sentence}`,
    table: 'See the figures in a table',
    csv: 'Download CSV',
    notDrawn: 'The charts could not be loaded. All figures are in the tables; reload this page to try again.',
    files: {
      fill: 'quota-by-day',
      release: 'openings',
      kinds: 'kinds',
      departures: 'cancellations',
      outcomes: 'outcomes',
    },
  },
  fill: {
    title: 'How full each day is',
    sentence: (all, day, share) => `${all} of the quota is booked. The fullest day: ${day} (${share}).`,
    none: 'There is no quota on these days yet.',
    drafts: (places) => `No quota is open yet; ${places} places wait for their opening.`,
    draft: 'Not open yet',
    day: 'Day',
    quota: 'Quota',
    booked: 'Booked',
    free: 'Still free',
    share: 'Filled',
  },
  release: {
    title: 'How fast quota goes once it is open',
    fast: (opened, half, all) =>
      `Of what opened on ${opened}, half was gone within ${half}; by now ${all} has been taken.`,
    slow: (opened, all) => `Of what opened on ${opened}, less than half has been taken; by now ${all}.`,
    none: 'No quota of these days has been opened and taken yet.',
    latest: (n) => `The chart shows the last ${n} openings, the table all of them.`,
    opened: 'Opened',
    quota: 'Quota',
    gone: 'Taken',
    half: 'Half gone after',
    most: '90% gone after',
    never: 'not yet',
    seconds: 'Seconds after opening',
    booked: 'Taken',
  },
  kind: {
    title: 'Kinds of application',
    sentence: (fresh, replacement) => `${fresh} new passports, ${replacement} replacements.`,
    none: 'No applicant is booked on these days yet.',
    kind: 'Kind',
  },
  departure: {
    title: 'Cancellations and moves',
    none: 'No booking of these days was cancelled or moved.',
    day: 'Day',
    cancelled: 'Cancelled by the applicant',
    moved: 'Moved',
    byOffice: 'Cancelled by the office',
  },
  outcome: {
    title: 'Outcomes at the desk',
    none: 'The desk has recorded no outcome on these days yet.',
    outcome: 'Outcome',
    arrived: 'Arrived',
    refused: {
      'not-listed': 'Refused: not on the list',
      'data-mismatch': 'Refused: data differ from the e‑KTP',
      'no-proof': 'Refused: no proof of booking',
    },
    noShow: 'Did not come',
  },
}

export default statistics
