import type { ConfirmTexts } from '../../id/public/confirm.ts'

const confirm: ConfirmTexts = {
  title: 'Check your email',
  description: 'Enter the confirmation code from the email.',
  heading: 'Check your email',
  sent: 'We have sent a code of 6 digits to your email address. Open the message and enter the code here. Look into the spam folder too.',
  fromMail: 'Username and code from the email are filled in. Press the button to confirm.',
  username: 'Username',
  code: 'Confirmation code',
  codeHint: '6 digits',
  submit: 'Confirm',
  resendQuestion: 'No code arrived?',
  resend: 'Send a new code',
  resendIn: (seconds) => `A new code can be asked for in ${seconds} seconds.`,
  usernameFirst: 'Write your username above to ask for a new code.',
  wrongAddress: 'Is the email address wrong?',
  wrongAddressLead: 'If it was mistyped at sign-up, the code went somewhere else. There is no need to sign up again.',
  correctAddress: 'Correct the email address',
  resent: 'A new code has been sent. The old one is no longer valid.',
}

export default confirm
