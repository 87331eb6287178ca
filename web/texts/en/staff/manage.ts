import type { ManageTexts } from '../../id/staff/manage.ts'
import quota from '../shared/quota.ts'
import staff from '../shared/staff.ts'

const manage: ManageTexts = {
  ...staff,
  week: quota.week,
  title: 'Run the office',
  description: 'Staff page: quotas, days and details of an immigration office.',
  lead: (name) => `Welcome, ${name}.`,
  states: {
    available: 'Available',
    full: 'Full',
    unopened: 'Not open yet',
    holiday: 'National holiday',
    closed: 'Closed',
  },
  release: { heading: 'Next opening', change: 'Set or change opening times' },
  toDo: {
    heading: 'To be dealt with',
    nothing: 'All working days of the next six weeks have their quota and their opening time.',
    draft: (range, days) => `${range}: ${days === 1 ? '1 day has' : `${days} days have`} quota but no opening time.`,
    setRelease: 'Set the opening time',
    empty: (range, days) => `${range}: ${days === 1 ? '1 day has' : `${days} days have`} no quota.`,
    giveOut: 'Give out quota',
  },
  upcoming: {
    heading: 'The next working days',
    caption: (n) => (n === 1 ? 'The next day' : `The next ${n} days`),
    day: 'Day',
    filled: 'Booked',
    state: 'State',
    left: 'Places left',
    see: 'Times',
    figures: (claimed, quota) => `${claimed} of ${quota} people (${Math.floor((100 * claimed) / quota)}%)`,
    nothing: 'No quota yet',
    draft: 'No opening time yet',
    opens: (when) => `Opens ${when}`,
    open: 'See',
  },
  taskRuns: {
    heading: 'Automatic work',
    caption: 'When it last ran',
    task: 'Work',
    done: 'Last done',
    state: 'State',
    tasks: {
      sweep: 'Gives back places that were not booked in the end',
      'no-shows': 'Records who did not come',
      reminders: 'Prepares reminder emails',
      erasure: 'Erases personal data after 90 days',
    },
    never: 'Never yet',
    well: 'Well',
    failed: 'Failed, will be tried again',
    late: 'Late',
    deadLetters: (n) =>
      `${n === 1 ? '1 email' : `${n} emails`} could not be sent. Contact the operators of the system.`,
  },
  first: {
    title: 'This office has given out no quota yet',
    text: 'A month of quota takes three steps:',
    steps: [
      'Set the opening hours and quota of a week',
      'Choose the days and when booking opens',
      'Check what it comes to, then give out the quota',
    ],
    action: 'Start',
  },
}

export default manage
