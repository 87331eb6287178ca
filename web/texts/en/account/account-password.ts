import type { AccountPasswordTexts } from '../../id/account/account-password.ts'

const accountPassword: AccountPasswordTexts = {
  title: 'Change password',
  description: 'Change the password of your account.',
  back: 'Account',
  heading: 'Change password',
  lead: 'Other devices that use this account will be logged out. Here you stay logged in.',
  current: 'Present password',
  next: 'New password',
  submit: 'Change password',
  wrong: 'This is not the present password. Check it and try again.',
  forgotten: 'Forgotten the present password?',
}

export default accountPassword
