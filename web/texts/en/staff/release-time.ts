import type { ReleaseTimeTexts } from '../../id/staff/release-time.ts'
import quota from '../shared/quota.ts'
import staff from '../shared/staff.ts'

const releaseTime: ReleaseTimeTexts = {
  ...staff,
  ...quota,
  title: 'Set the opening time',
  description: 'Staff page: when booking opens for days that have their quota.',
  run: (range, days) => `${range} (${days === 1 ? '1 day' : `${days} days`})`,
  draft: 'Draft, no opening time yet.',
  takeBack: {
    label: 'Take the opening time back',
    note: 'They are drafts again; people see “not open yet”.',
  },
  submit: 'Save the opening time',
  empty: {
    title: 'No day waits to be opened',
    text: 'What is open stays open. Days given out as drafts, or with an opening time to come, appear here.',
    action: 'Give out quota',
  },
  done: {
    heading: 'Opening time saved',
    set: (days) => (days === 0 ? 'No day has changed.' : `${days === 1 ? '1 day' : `${days} days`} set.`),
    left: 'Not set',
    grid: 'See the quota',
    again: 'Set another opening time',
  },
  reasons: {
    past: 'past',
    holiday: 'national holiday',
    closed: 'closed by the office',
    'no-times': 'no quota yet',
    'open-already': 'open already, and stays open',
    'opens-too-late': 'would open only after its last arrival time',
  },
}

export default releaseTime
