import type { LogInTexts } from '../../id/public/log-in.ts'

const logIn: LogInTexts = {
  title: 'Log in',
  description: 'Log in with your username and password.',
  heading: 'Log in to Passport Queue',
  username: 'Username',
  password: 'Password',
  submit: 'Log in',
  forgotten: 'Forgotten password?',
  forgottenUsername: 'Forgotten username?',
  noAccount: 'No account yet?',
  signUp: 'Create an account',
  confirmFirst: 'Enter the confirmation code',
  messages: {
    dikonfirmasi: 'Your email address is confirmed. Please log in.',
    'sandi-diganti': 'The password has been changed. Please log in with the new one.',
    berakhir: 'For your safety the session has ended. Log in again to go on; your answers are kept.',
  },
  already: (name) => `You are already logged in as ${name}.`,
  goOn: 'Go on',
}

export default logIn
