import type { SignUpTexts } from '../../id/public/sign-up.ts'

const signUp: SignUpTexts = {
  title: 'Create an account',
  description: 'Create an account to book a passport appointment.',
  heading: 'Create an account',
  lead: 'One account is enough for a whole family. We send a confirmation code to your email address.',
  username: 'Username',
  usernameHint: '3–30 letters, digits, dots, underscores or hyphens. Capitals make no difference.',
  fullName: 'Full name',
  fullNameHint: 'As on the e‑KTP.',
  email: 'Email address',
  emailHint: 'You need to be able to open it now, to read the code.',
  phone: 'Phone number',
  password: 'Password',
  submit: 'Create account',
  haveAccount: 'Do you have an account already?',
  logIn: 'Log in',
  privacy: 'How your data is kept',
}

export default signUp
