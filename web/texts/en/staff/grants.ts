import type { GrantsTexts } from '../../id/staff/grants.ts'
import staff from '../shared/staff.ts'

const grants: GrantsTexts = {
  ...staff,
  title: 'Staff rights',
  description: 'Staff page: who may do what at the office.',
  lead: 'A right holds from the next call on, and ends at once when it is taken away.',
  columns: {
    name: 'Name',
    username: 'Username',
    role: 'Right',
    given: 'Given',
    mfa: 'Two-step login',
    action: 'Action',
  },
  list: 'The rights',
  office: 'Staff of this office',
  national: 'National admins',
  nationalLead: 'National admins keep holidays and offices, and have the rights of an admin at every office.',
  may: {
    admin: 'Gives out quota, closes days, sees bookings and gives rights at this office.',
    officer: 'Sees the list of the day and records who has come at this office.',
  },
  given: (by, when) => `by ${by}, ${when}`,
  fromStart: 'from the beginning',
  you: '(you)',
  ownGrant: 'Your own right; only another admin can take it away.',
  empty: {
    title: 'Nobody works at this office yet',
    text: 'Name an admin first, who can then give out quota and name officers.',
  },
  mfa: { on: 'On', off: 'Not yet' },
  reset: {
    button: 'Reset two-step login',
    of: (name) => `of ${name}`,
    title: (name) => `Reset two-step login of ${name}?`,
    text: 'Only when the phone is lost or replaced, and you are sure that the person asks for it. They are logged out everywhere; then the password is enough to log in and set it up again. This is kept in the audit.',
    yes: 'Yes, reset it',
    no: 'Leave it',
    forbidden:
      'This person has rights beyond your office, too. Ask a national admin; for national admins, ask the operators.',
    done: (name) => `Two-step login of ${name} is reset. Ask them to log in and set it up again.`,
  },
  give: {
    heading: 'Give a right',
    nationalHeading: 'Add a national admin',
    username: 'Username',
    usernameHint: 'The person must have an account whose email is confirmed.',
    role: 'Right',
    submit: 'Give the right',
    done: (name, role) => `${name} is now ${role}.`,
  },
  take: {
    button: 'Take away',
    title: (name, role) => `Take the right of ${name} as ${role} away?`,
    text: 'It ends at once, also while the person is working. You can give it again at any time.',
    yes: 'Yes, take it away',
    no: 'Keep it',
    done: (name, role) => `${name} is no longer ${role}.`,
  },
}

export default grants
