import type { AccountPeopleTexts } from '../../id/account/account-people.ts'

const accountPeople: AccountPeopleTexts = {
  title: 'Saved people',
  description: 'People whose details you keep for later bookings.',
  back: 'Account',
  heading: 'Saved people',
  lead: 'When you book, you only choose names and need not type anything. You can save up to 20 people.',
  saved: 'The person’s details are saved.',
  removed: (name) => `${name} is no longer on the list. Bookings already made stay.`,
  born: (day) => `Born ${day}`,
  anyKind: 'The kind of application is asked every time',
  add: 'Add a person',
  remove: 'Remove',
  removeQuestion: (name) => `Remove ${name} from the list?`,
  removeNote: 'Bookings already made stay.',
  removeConfirm: 'Yes, remove',
  keep: 'No, go back',
  empty: {
    title: 'Nobody is saved yet',
    text: 'Places go fast once they are opened. Save your own and your family’s details now, so that later you only choose names.',
  },
}

export default accountPeople
