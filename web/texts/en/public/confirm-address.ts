import type { ConfirmAddressTexts } from '../../id/public/confirm-address.ts'

const confirmAddress: ConfirmAddressTexts = {
  title: 'Correct the email address',
  description: 'Correct the email address of an account that is not confirmed yet.',
  heading: 'Correct the email address',
  lead: 'Write the right email address. A new code is sent there; the old one is no longer valid.',
  username: 'Username',
  email: 'The right email address',
  emailHint: 'You need to be able to open it now, to read the code.',
  password: 'Password',
  passwordHint: 'The one you chose at sign-up.',
  submit: 'Save and send code',
  confirmed: 'This is only for an account that is not confirmed yet. Is yours confirmed?',
  logIn: 'Log in, then change the email address in your account',
  back: 'Back to the confirmation code',
}

export default confirmAddress
