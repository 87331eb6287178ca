import type { LogInCodeTexts } from '../../id/staff/log-in-code.ts'

const logInCode: LogInCodeTexts = {
  title: 'Login code',
  description: 'Second step of the login of staff: a code from the authenticator app.',
  heading: 'Enter your login code',
  lead: 'Your password is right. Open the authenticator app on your phone and enter the code for Passport Queue.',
  code: '6-digit code',
  codeHint: 'It changes every 30 seconds.',
  submit: 'Log in',
  again: 'Log in again from the beginning',
  lost: {
    heading: 'Lost or changed your phone?',
    text: 'Ask your office admin to reset two-step login on the page Staff rights. National admins turn to the operators.',
  },
}

export default logInCode
