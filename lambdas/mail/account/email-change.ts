import type { Locale, Texts } from '../../contract/locale.ts'
import type { Mail } from '../../usecases/ports.ts'
import { composeStandardMail } from '../shared/compose-mail.ts'
import { commonMailTexts } from './code-mail-texts.ts'

const page: Texts = { id: '/lupa-sandi/', en: '/en/lupa-sandi/' }

const texts = {
  id: {
    ...commonMailTexts.id,
    subject: 'Permintaan ganti alamat email Antrian Paspor',
    lead: 'Untuk akun ini diminta alamat email yang baru:',
    advice:
      'Sampai alamat baru dikonfirmasi, alamat ini tetap berlaku. Bila Anda sendiri yang meminta, tidak ada yang perlu dilakukan. Bila bukan, ada orang lain yang mengetahui kata sandi Anda: buat kata sandi baru sekarang.',
    button: 'Buat kata sandi baru',
    otherwise: 'Bila tombol tidak dapat dibuka, buka halaman ini:',
    notYou: 'Pesan ini dikirim ke alamat lama demi keamanan akun Anda.',
  },
  en: {
    ...commonMailTexts.en,
    subject: 'Your Antrian Paspor email address is to be changed',
    lead: 'A new email address was asked for, for this account:',
    advice:
      'Until the new address is confirmed, this one stays in force. If it was you, there is nothing to do. If not, somebody else knows your password: choose a new one now.',
    button: 'Choose a new password',
    otherwise: 'If the button does not open, open this page:',
    notYou: 'This message went to the old address to keep your account safe.',
  },
} as const

/** For the old address: a change was asked for. The new address stays out, as the reader may not be its owner. */
export const emailChangeMail = ({
  locale,
  siteOrigin,
  username,
}: {
  locale: Locale
  siteOrigin: string
  username: string
}): Omit<Mail, 'to'> =>
  composeStandardMail({ ...texts[locale], locale, items: [username], link: `${siteOrigin}${page[locale]}` })
