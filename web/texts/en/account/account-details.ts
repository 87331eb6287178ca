import type { AccountDetailsTexts } from '../../id/account/account-details.ts'

const accountDetails: AccountDetailsTexts = {
  title: 'Your details',
  description: 'Correct the name and phone number of your account.',
  back: 'Account',
  heading: 'Your details',
  lead: 'This name and phone number belong to your account. Applicants in bookings already made stay as they are.',
  username: 'Username',
  email: 'Email address',
  pending: (email) => `${email} is waiting to be confirmed`,
  changeEmail: 'Change email address',
  fullName: 'Full name',
  fullNameHint: 'As on the e‑KTP.',
  phone: 'Phone number',
  phoneHint: 'For example 0812-3456-7890. Leave it empty to remove it.',
  submit: 'Save',
  saved: 'Your details have been saved.',
}

export default accountDetails
