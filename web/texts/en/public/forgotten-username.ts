import type { ForgottenUsernameTexts } from '../../id/public/forgotten-username.ts'

const forgottenUsername: ForgottenUsernameTexts = {
  title: 'Forgotten username',
  description: 'Ask for the username of your account by email.',
  heading: 'Forgotten username',
  lead: 'Write the email address of your account. We send the usernames that use it.',
  email: 'Email address',
  submit: 'Send username',
  sentHeading: 'Check your email',
  sent: (email) =>
    `If there is an account with the address ${email}, its username has been sent there. Look into the spam folder too.`,
  mailLimit: 'For your safety this email is sent at most once in 15 minutes.',
  nothing: 'No email arrived? The account may use another address, or may not be confirmed yet.',
  logIn: 'Go to log in',
  other: 'Try another address',
  password: 'Forgotten password?',
}

export default forgottenUsername
