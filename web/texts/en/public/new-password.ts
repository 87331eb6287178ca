import type { NewPasswordTexts } from '../../id/public/new-password.ts'

const newPassword: NewPasswordTexts = {
  title: 'New password',
  description: 'Set a new password with the code from the email.',
  heading: 'Set a new password',
  lead: 'If that username exists, a code of 6 digits has been sent to its email address. Look into the spam folder too.',
  username: 'Username',
  code: 'Code from the email',
  codeHint: '6 digits',
  password: 'New password',
  submit: 'Save password',
  again: 'Ask for a new code',
}

export default newPassword
