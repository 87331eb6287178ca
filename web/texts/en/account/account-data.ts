import type { AccountDataTexts } from '../../id/account/account-data.ts'

const accountData: AccountDataTexts = {
  title: 'My data',
  description: 'Download your data, or delete your account.',
  back: 'Account',
  heading: 'My data',
  copy: {
    heading: 'Download my data',
    text: 'One file (JSON) with everything we keep about this account: its details, the saved people and your bookings.',
    care: 'The file holds the whole NIK of every saved person. Do not share it.',
    password: 'Password for the download',
    passwordHint: 'So that nobody else who holds this device can download it.',
    save: 'Download my data',
  },
  deletion: {
    heading: 'Delete the account',
    goes: 'These are deleted at once and cannot be brought back:',
    goesList: ['your account and its password', 'your name, email address and phone number', 'all saved people'],
    stays:
      'What stays: bookings whose day is past or that were cancelled. The office needs them to know who came, and for the 1-month rule. They are no longer linked to any account.',
    coming: 'If there is a booking to come, cancel it first under My bookings.',
    password: 'Your password',
    understood: 'I understand that this account cannot be brought back',
    submit: 'Delete my account',
    bookings: 'Go to My bookings',
  },
  wrong: 'This is not the password. Check it and try again.',
  privacy: 'How your data is kept',
}

export default accountData
