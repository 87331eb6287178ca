import type { MfaTexts } from '../../id/staff/mfa.ts'

const mfa: MfaTexts = {
  title: 'Two-step login',
  description: 'Protect a staff account with codes from an authenticator app.',
  back: 'Account',
  heading: 'Two-step login',
  staffOnly: 'Two-step login is for staff only. For your account the password is enough.',
  needed: 'The staff pages open once two-step login is set up. It takes about two minutes and your phone.',
  lead: 'At every login you enter a code from your phone besides your password. Whoever knows your password still cannot get in.',
  steps: [
    'Install an authenticator app on your phone, such as Google Authenticator or Microsoft Authenticator.',
    'Enter your password here.',
    'Scan the QR code with the app, then enter the code that it shows.',
  ],
  password: 'Password',
  passwordHint: 'Other devices that use this account will be logged out.',
  wrongPassword: 'The password is wrong. Check it and try again.',
  start: 'Begin',
  scan: {
    heading: 'Scan the QR code',
    lead: 'In the authenticator app choose to add an account, then point the camera at this code.',
    label: 'QR code for the authenticator app',
    missing: 'The QR code could not be loaded. Type the key below into the app.',
    here: 'Is the app on this device? Open it here',
    typed: 'Cannot scan it? Type this key into the app:',
    settings: 'Kind: time-based. Show neither QR code nor key to anybody.',
    code: '6-digit code from the app',
    codeHint: 'It changes every 30 seconds.',
    submit: 'Turn on',
    anew: 'Begin again',
  },
  done: {
    heading: 'Two-step login is on',
    text: 'From now on every login asks for a code from your phone.',
    lost: 'If the phone is lost, ask your office admin to reset it on the page Staff rights.',
    on: 'Go on to the staff pages',
  },
  on: 'On. Every login asks for a code from your authenticator app.',
  takenOff: 'Two-step login is off. Set it up again below, for example on a new phone.',
  stillOn:
    'Two-step login of this account is still on after all. Log out, log in again with a code from your old phone, and then try again.',
  off: {
    heading: 'Turn off, or move to another phone',
    text: 'Turn it off with your password and a code from the old phone, then set it up again on the new one.',
    code: '6-digit code from the app',
    codeHint: 'A code that was just used is not good any more; wait for the next one.',
    submit: 'Turn off',
  },
}

export default mfa
