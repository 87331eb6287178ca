import type { Locale } from '../../contract/locale.ts'
import type { Mail } from '../../usecases/ports.ts'
import { composeStandardMail } from '../shared/compose-mail.ts'
import { accountPages, commonMailTexts } from './code-mail-texts.ts'

const texts = {
  id: {
    ...commonMailTexts.id,
    subject: 'Username akun Antrian Paspor Anda',
    lead: 'Anda meminta username untuk alamat email ini. Inilah semuanya:',
    advice: 'Pakai salah satunya untuk login. Bila lupa kata sandinya juga, pilih "Lupa kata sandi?" di halaman login.',
    button: 'Buka halaman login',
    otherwise: 'Bila tombol tidak dapat dibuka, buka halaman ini:',
    notYou: 'Bukan Anda yang meminta? Abaikan pesan ini; username tanpa kata sandi tidak membuka akun.',
  },
  en: {
    ...commonMailTexts.en,
    subject: 'Your Antrian Paspor username',
    lead: 'You asked for the usernames of this email address. These are all of them:',
    advice: 'Log in with one of them. If you do not know its password either, choose "Forgotten password?" there.',
    button: 'Open the login page',
    otherwise: 'If the button does not open, open this page:',
    notYou: 'Did you not ask for this? Ignore this message; a username opens no account without its password.',
  },
} as const

/** The usernames of an address; no other text of a person is in it. */
export const usernameMail = ({
  locale,
  siteOrigin,
  usernames,
}: {
  locale: Locale
  siteOrigin: string
  usernames: readonly string[]
}): Omit<Mail, 'to'> =>
  composeStandardMail({
    ...texts[locale],
    locale,
    items: usernames,
    link: `${siteOrigin}${accountPages.invitation[locale]}`,
  })
