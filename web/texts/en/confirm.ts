import type { ConfirmTexts } from '../id/confirm.ts'

const confirm: ConfirmTexts = {
  title: 'Check your e-mail',
  description: 'Enter the confirmation code from the e-mail.',
  heading: 'Check your e-mail',
  sent: 'We have sent a code of 6 digits to your e-mail address. Open the message and enter the code here. Look into the spam folder too.',
  fromMail: 'Username and code from the e-mail are filled in. Press the button to confirm.',
  username: 'Username',
  code: 'Confirmation code',
  codeHint: '6 digits',
  submit: 'Confirm',
  resendQuestion: 'No code arrived?',
  resend: 'Send a new code',
  resendIn: (seconds) => `A new code can be asked for in ${seconds} seconds.`,
  usernameFirst: 'Write your username above to ask for a new code.',
  resent: 'A new code has been sent. The old one is no longer valid.',
}

export default confirm
