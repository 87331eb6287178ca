import type { ForgottenPasswordTexts } from '../../id/public/forgotten-password.ts'

const forgottenPassword: ForgottenPasswordTexts = {
  title: 'Forgotten password',
  description: 'Ask for a code to set a new password.',
  heading: 'Forgotten password',
  lead: 'Write your username. We send a code to the email address of that account.',
  username: 'Username',
  submit: 'Send code',
  forgottenUsername: 'Forgotten username?',
  haveCode: 'I have a code',
}

export default forgottenPassword
