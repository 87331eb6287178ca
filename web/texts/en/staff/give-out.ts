import { clockWords, shiftDay, weekdayName } from '../../../lib/dates.ts'
import type { GiveOutTexts } from '../../id/staff/give-out.ts'
import quota from '../shared/quota.ts'
import staff from '../shared/staff.ts'

const fields = {
  weekdays: 'Open on',
  opens: 'Opens at',
  closes: 'Closes at',
  slotMinutes: 'Minutes between times',
  quota: 'Quota per time',
}
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const times = (n: number) => (n === 1 ? '1 time' : `${n} times`)
const people = (n: number) => (n === 1 ? '1 person' : `${n.toLocaleString('en-GB')} people`)

const giveOut: GiveOutTexts = {
  ...staff,
  ...quota,
  title: 'Give out quota',
  description: 'Staff page: a month of quota in three steps.',
  step: (n, of) => `Step ${n} of ${of}`,
  steps: {
    minggu: 'Opening hours and quota of a week',
    hari: 'Days and opening time',
    periksa: 'Check, then give out',
  },
  hours: {
    suggested: 'This is a suggestion; change it as your office needs it. Days without a tick are closed.',
    lead: 'These hours are saved. Quota that is given out already does not change with them.',
    pattern: (n) => (n === undefined ? 'Opening hours' : `Opening hours ${n}`),
    fields,
    break: {
      from: (n) => `Break ${n} from`,
      to: (n) => `Break ${n} to`,
      add: 'Add a break',
      remove: 'Remove break',
    },
    another: 'Add other hours for some of the days',
    remove: 'Remove these hours',
    preview: (n, of) => `${times(n)} a day, for ${people(of)}:`,
    noPreview: 'The arrival times appear here once the answers above are right.',
    submit: 'Save and continue',
    changed: 'Somebody else has just changed the hours. What you typed is still here. Saved now:',
    mine: 'Save mine',
    theirs: 'Use the saved ones',
    inWords: ({ weekdays, opens, closes, slotMinutes, quota: of }, locale) =>
      `${weekdays.map((day) => weekdayName(shiftDay('2026-01-04', day), locale)).join(', ')}: ${clockWords(opens, locale)}–${clockWords(closes, locale)}, every ${slotMinutes} minutes, quota ${of}`,
    nameOf: (path) => {
      const [, name = '', n = ''] = path.split('.')
      return name === 'breaks' ? `Break ${Number(n) + 1}` : (fields[name as keyof typeof fields] ?? name)
    },
  },
  days: {
    note: (n) => (n === 0 ? 'All days have quota' : `${n === 1 ? '1 day has' : `${n} days have`} no quota`),
    weekdays: 'On which days of the week?',
    noWeekday: 'Choose at least one day.',
    draft: { label: 'Keep as drafts', note: 'Nobody can book until you set an opening time.' },
  },
  check: {
    draft: 'New quota stays a draft; its opening time is set later.',
    nothing: 'Nothing changes: these days are already as you want them.',
    submit: 'Give out quota',
  },
  totals: {
    days: 'Days that change',
    dayCount: days,
    times,
    created: (n, places) => `${times(n)} for ${people(places)}`,
    people: 'Booked on these days',
    booked: (n) => `${people(n)}; their bookings do not change`,
    skipped: 'Days left out',
    room: 'Places on these days',
    places: (before, after) =>
      before === after
        ? `for ${people(after)}, as before`
        : `from ${before.toLocaleString('en-GB')} to ${after.toLocaleString('en-GB')} people`,
  },
  cut: {
    title: (n) => `Cut places on ${days(n)}?`,
    text: (before, after) =>
      `Places there fall from ${before.toLocaleString('en-GB')} to ${after.toLocaleString('en-GB')}. Existing bookings do not change.`,
    yes: 'Yes, cut them',
    no: 'Check again',
  },
  results: {
    created: 'New',
    raised: 'Raised',
    lowered: 'Lowered',
    removed: 'Removed',
    refused: 'Refused',
    opened: 'Opening set',
  },
  table: {
    caption: 'Changes day by day',
    day: 'Day',
    people: 'Booked',
    room: 'Places',
    becomes: 'to',
    note: 'Note',
    changes: 'Changes',
    same: 'Already so',
    holiday: (name) => `Holiday: ${name}`,
  },
  skipped: {
    past: 'Past',
    'too-far': 'More than 92 days ahead',
    holiday: 'National holiday',
    closed: 'Closed by the office',
    'no-hours': 'Office not open',
    'has-bookings': 'People are booked',
    'too-many': 'More than 96 times',
    'opens-too-late': 'Opens after its last arrival time',
    'changed-meanwhile': 'Just changed by somebody else',
  },
  refused: {
    'below-claims': (claimed) => `stays, ${claimed} booked`,
    'has-bookings': (claimed) => `not removed, ${claimed} booked`,
    past: () => 'past',
  },
  run: {
    progress: (done, of) => `${done} of ${days(of)} done`,
    stop: 'Stop',
    stopping: 'Stopping after the days under way…',
    stopped: (done, of) => `Stopped: ${done} of ${days(of)} done`,
    failed: (done, of) => `Interrupted: ${done} of ${days(of)} done`,
    whole: 'The days that are done are complete; the others have not been touched.',
    goOn: (n) => `Go on with ${n === 1 ? 'the last day' : `${n} more days`}`,
  },
  done: {
    heading: 'Quota given out',
    nothing: 'No quota given out',
    draft: 'The quota is kept as drafts. People can book once an opening time has come.',
    open: 'People can book now.',
    kept: 'The opening times that were set still hold.',
    moved: {
      title: (n) =>
        `${n === 1 ? '1 day was' : `${n} days were`} left alone: somebody else has just changed ${n === 1 ? 'it' : 'them'}`,
      text: 'Check again, so that you see how things are now before you give out.',
      again: 'Check again',
    },
    grid: 'See the quota',
    calendar: 'See it as the public does',
    release: 'Set the opening time',
  },
}

export default giveOut
