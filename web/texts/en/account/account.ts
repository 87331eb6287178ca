import type { AccountTexts } from '../../id/account/account.ts'

const account: AccountTexts = {
  title: 'Account',
  description: 'Account details, saved people, password, and your data.',
  heading: 'Account',
  facts: { username: 'Username', fullName: 'Full name', email: 'Email address', phone: 'Phone number' },
  sections: {
    'account-details': { name: 'Name and phone', text: 'Correct your full name or your phone number.' },
    'account-email': { name: 'Email address', text: 'Change the address that gets our emails.' },
    'account-people': {
      name: 'Saved people',
      text: 'Save your family’s details, then only choose the names when you book.',
    },
    'account-password': { name: 'Password', text: 'Change the password of this account.' },
    mfa: { name: 'Two-step login', text: 'Protect your staff account with codes from your phone.' },
    'account-data': { name: 'My data', text: 'Download your data, or delete this account.' },
  },
  pendingEmail: (email, pending) => `${email} (waiting to be confirmed: ${pending})`,
  emailProblem: {
    title: 'Our emails do not reach you',
    bounced: (email) =>
      `A message to ${email} came back to us. Change it to an address that takes email, or confirm this one again if it does by now.`,
    complained: (email) =>
      `Our message to ${email} was reported as spam, so we no longer write there. To receive confirmations and reminders, change it to another address, or confirm this one again if that was a mistake.`,
    change: 'Change or confirm the email address',
  },
  noPhone: 'Not given',
  passwordChanged: 'The password has been changed. Other devices that used this account are logged out.',
}

export default account
