import type { AccountEmailTexts } from '../../id/account/account-email.ts'

const accountEmail: AccountEmailTexts = {
  title: 'Change email address',
  description: 'Change the email address of your account.',
  back: 'Account',
  address: {
    heading: 'Change email address',
    now: (email) => `Present address: ${email}`,
    lead: 'We send a code to the new address. Until you enter that code, the present address stays in force.',
    again: 'If the present address takes email again, you may enter that one: the code proves it.',
    email: 'New email address',
    emailHint: 'You need to be able to open it now, to read the code.',
    password: 'Password',
    passwordHint: 'To make sure that it is you.',
    wrong: 'This is not the password. Check it and try again.',
    submit: 'Send code',
  },
  code: {
    heading: 'Enter the code from the email',
    lead: (email) => `We have sent a code of 6 digits to ${email}. Look into the spam folder too.`,
    still: (email) => `Until it is confirmed, the address ${email} stays in force.`,
    code: 'Code from the email',
    codeHint: '6 digits',
    submit: 'Confirm the new address',
    submitSame: 'Confirm this address',
    resendQuestion: 'No code arrived?',
    resend: 'Send a new code',
    resendIn: (seconds) => `A new code can be asked for in ${seconds} seconds.`,
    resent: 'A new code has been sent. The old one is no longer valid.',
    other: 'Use another address',
  },
  done: {
    heading: 'Your email address has been changed',
    lead: (email) => `From now on our messages go to ${email}.`,
    same: 'Your email address is confirmed',
    details: 'Go to your details',
  },
}

export default accountEmail
