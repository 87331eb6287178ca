import type { AccountPersonTexts } from '../../id/account/account-person.ts'
import person from '../shared/person.ts'

const accountPerson: AccountPersonTexts = {
  ...person,
  title: 'Details of a saved person',
  description: 'Save or correct somebody’s details for later bookings.',
  back: 'Saved people',
  heading: 'Add a person',
  edit: 'Correct a person’s details',
  nikKept: (digits) => `The saved NIK ends in ${digits}. Leave this empty if it stays the same.`,
  usualKind: 'Usually applies for',
  askEveryTime: 'Ask every time',
  save: 'Save',
  cancel: 'Cancel',
  unknown: 'This person is no longer on your list. Go back to the list to add them.',
}

export default accountPerson
