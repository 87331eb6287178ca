import type { QuotasTexts } from '../../id/staff/quotas.ts'
import staff from '../shared/staff.ts'

/** As the sheet writes it: a number, or no such time. */
const quota = (n: number | null) => (n === null ? 'no such time' : String(n))
const changes = (n: number) => (n === 1 ? '1 change' : `${n} changes`)
const times = (n: number) => (n === 1 ? '1 time' : `${n} times`)

const quotas: QuotasTexts = {
  ...staff,
  title: 'Quota by month',
  description: 'Staff page: the quota of every day and arrival time of a month.',
  month: { previous: 'Previous month', next: 'Next month' },
  grid: {
    day: 'Day',
    filled: (claimed, of) => `${claimed} of ${of} booked`,
    closedDay: 'Closed by the office',
    noWork: 'Closed',
    noQuota: 'No quota yet',
  },
  cell: {
    loading: 'loading',
    none: 'no such time',
    figures: (of, claimed, left) => `quota ${of}, booked ${claimed}, left ${left}`,
    states: {
      available: 'available',
      full: 'full',
      unopened: 'not open yet',
      closed: 'closed or past',
    },
    changed: (before) => `not saved, was ${quota(before)}`,
    was: (before) => `was ${before ?? '–'}`,
    locks: {
      past: 'Past, cannot be changed',
      'too-far': 'Too far off: quota can be given at most 92 days ahead',
      holiday: 'National holiday, cannot be changed',
      'closed-day': 'The office closed this day; reopen the day first',
    },
  },
  errors: {
    'changed-meanwhile': () => 'Somebody else has just changed this',
    'below-claims': (claimed) => `Below what is booked (${claimed === 1 ? '1 person' : `${claimed} people`})`,
    'has-bookings': (claimed) => `Cannot be removed: ${claimed === 1 ? '1 person is' : `${claimed} people are`} booked`,
    past: () => 'This time has passed',
    'too-far': () => 'More than 92 days ahead',
    'closed-day': () => 'The office closed this day',
    holiday: () => 'This day is a national holiday',
    'too-many': () => 'A day has at most 96 times',
  },
  decide: {
    title: (n) => `${changes(n)} ${n === 1 ? 'needs' : 'need'} your decision`,
    now: (n, claimed) => `Now: ${quota(n)}${claimed > 0 ? `, ${claimed} booked` : ''}.`,
    typed: (n) => `You typed: ${quota(n)}.`,
    mine: (n) => `Use mine (${quota(n)})`,
    theirs: (n) => `Leave it as it is now (${quota(n)})`,
    least: (n) => `Make it ${n}`,
  },
  editor: (day, cell, n) => `Quota, ${day}, ${cell}${n > 1 ? `, for ${n} chosen times` : ''}`,
  tools: {
    fill: (n) => (n === 1 ? 'Quota of the chosen time' : `Quota of ${n} chosen times`),
    hint: 'A number from 0 to 1000, or +5 and -5 for more and less.',
    apply: 'Fill in',
    remove: 'Remove time',
    undo: 'Undo',
    redo: 'Redo',
  },
  messages: {
    loading: 'The quotas of this month are on their way; type again in a moment.',
    changed: (n) =>
      n === 0 ? 'Nothing has changed.' : `${n === 1 ? '1 quota' : `${n} quotas`} changed, not saved yet.`,
    locked: (n) => `${times(n)} left out because they cannot be changed.`,
    cut: (n) => `${n === 1 ? '1 number' : `${n} numbers`} did not fit into the table and were not pasted.`,
    headings: 'Its headings were left out.',
    copied: (n) => `${n === 1 ? '1 quota' : `${n} quotas`} copied.`,
    strange: (text) => `Not pasted: “${text}” is no quota. Copy numbers from 0 to 1000 only.`,
    notAQuota: 'Write a number from 0 to 1000, or +5 and -5 for more and less.',
    undone: 'The last change is undone.',
    redone: 'The change is made again.',
  },
  save: {
    changed: (n) => `${changes(n)} not saved`,
    save: 'Save',
    discard: 'Undo all',
    progress: (done, of) => `Saving ${done} of ${changes(of)}…`,
    outcome: (saved, kept) =>
      kept === 0 ? `${changes(saved)} saved.` : `${changes(saved)} saved, ${kept} not. See the reasons above.`,
    failed: (saved, left) =>
      `${changes(saved)} saved, ${left} not sent. What you typed is still here; press Save again.`,
  },
  leave: {
    title: 'Log out without saving?',
    text: (n) => `${n === 1 ? '1 change is' : `${n} changes are`} not saved and will be lost.`,
    yes: 'Log out without saving',
    no: 'Stay here',
  },
  add: {
    label: 'Add an arrival time',
    hint: 'For example 15:30. It appears as a column; fill in its quota, then save.',
    submit: 'Add',
    notATime: 'Write a time like 15:30.',
    already: 'This time is in the table already.',
  },
  empty: {
    title: (month) => `No quota for ${month} yet`,
    text: 'Give out quota for several weeks at once, then adjust single times here.',
    action: 'Give out quota',
  },
  help: {
    legend: 'What colours and signs mean',
    figures: 'The large figure is the quota. The small ones below it: booked / left.',
    changed: 'changed, not saved',
    keysTitle: 'Working with the keyboard',
    keysShort: 'Arrow keys move, digits or Enter edit, Shift and arrows choose several times.',
    keys: [
      ['Arrows, Home, End', 'move; with Ctrl to the edge'],
      ['Page Up, Page Down', 'previous month, next month'],
      ['Digits, Enter, F2', 'edit the quota; Esc cancels'],
      ['+5, -5', 'more or less'],
      ['Enter, Tab', 'done, then down or to the right'],
      ['Shift + arrows', 'choose several times; a number fills them all'],
      ['Shift + Space, Ctrl + Space', 'choose a whole day, or one time on all days'],
      ['Delete', 'remove a time that nobody has booked'],
      ['Ctrl + C, Ctrl + V', 'copy to and paste from a spreadsheet; “-” means no such time'],
      ['Ctrl + X', 'copy, then take away the times that nobody has booked'],
      ['Ctrl + Z, Ctrl + Y', 'undo, redo'],
    ],
  },
}

export default quotas
