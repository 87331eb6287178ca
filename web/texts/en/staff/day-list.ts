import { dayListLabels } from '../../../../lambdas/contract/desk/day-list-labels.ts'
import { idleMinutes } from '../../../lib/idle-minutes.ts'
import type { DayListTexts } from '../../id/staff/day-list.ts'
import staff from '../shared/staff.ts'

const dayList: DayListTexts = {
  ...staff,
  title: 'Day list',
  description: 'Staff page: who comes on a day, on screen and on paper, and the sheet of the end of the day.',
  choice: {
    menu: 'Choose a day',
    before: 'Previous',
    today: 'Today',
    after: 'Next',
    date: 'Another date',
    wrong: 'Choose a date that is in the calendar.',
    submit: 'Show',
  },
  newDay: {
    title: (today) => `A new day has begun: ${today}`,
    text: (shown) => `What you see is still ${shown}.`,
    turn: 'Show today',
  },
  views: { menu: 'What the page shows', list: 'List', sheet: 'End of the day' },
  list: {
    ...dayListLabels.en,
    refresh: 'Refresh',
    print: 'Print',
    pdf: 'Save PDF',
    csv: 'Save CSV',
    forSpreadsheet: '(for a spreadsheet)',
    recorded: 'This is personal data. Each time this list is opened or saved, your name goes into the history.',
    showNik: 'Show full NIKs',
    showNikNote: 'The history records that you saw the full NIKs.',
    hideNik: 'Mask NIKs',
    nikShown: 'Full NIKs are shown, also on prints and in files that you save. Destroy the paper after use.',
    nikHidden: `NIKs are masked again, since this page was not used for ${idleMinutes} minutes.`,
    caption: (day) => `People on ${day} by arrival time`,
    time: (time, people) => `${time} · ${people} ${people === 1 ? 'person' : 'people'}`,
    open: 'Not seen yet',
    by: (time, username) => `${time}, ${username}`,
    byClock: 'Automatically',
    noneText: 'Choose another day above. Who books later appears when the list is refreshed.',
  },
  sheet: {
    officersOnly: 'Only desk officers of this office can open the names. You can see the figures of the day.',
    caption: (day) => `The desk on ${day}`,
    what: 'What',
    people: 'People',
    expected: 'Booked',
    refused: (reason) => `Refused: ${reason}`,
    refusedAll: 'Refused, for any reason',
    open: 'Not seen yet',
    stillOpen: (people) =>
      `${people} ${people === 1 ? 'person has' : 'people have'} not been seen yet. Two hours after the last arrival time, whoever was not seen is recorded as not come.`,
    allDone: 'Everybody of this day has an outcome.',
    asOf: (when) => `Figures as of ${when}`,
    print: 'Print this sheet',
    signature: 'Officer (name and signature):',
  },
  board: 'Waiting room board',
}

export default dayList
