import type { Locale, Texts } from '../../contract/locale.ts'

/** Everything an account mail says. Subjects hold no text of the person. */
export interface AccountMailTexts {
  readonly subject: string
  /** Stands before the username. */
  readonly greeting: string
  readonly lead: string
  readonly codeLabel: string
  /** The lifetimes are Cognito's: 24 hours for an address, 1 hour for a new password, and the pool's 1 day for an invitation. */
  readonly validity: string
  readonly button: string
  /** Stands before the address of the page, for programs that show no button. */
  readonly otherwise: string
  readonly notYou: string
  readonly office: string
}

/** Paths of the pages the mails lead to. */
export const accountPages: Readonly<
  Record<'confirm' | 'new-password' | 'new-email' | 'same-email' | 'invitation', Texts>
> = {
  confirm: { id: '/konfirmasi/', en: '/en/konfirmasi/' },
  'new-password': { id: '/sandi-baru/', en: '/en/sandi-baru/' },
  'new-email': { id: '/akun/email/', en: '/en/akun/email/' },
  'same-email': { id: '/akun/email/', en: '/en/akun/email/' },
  invitation: { id: '/masuk/', en: '/en/masuk/' },
}

/** What every mail about an account begins and ends with. */
export const commonMailTexts = {
  id: {
    greeting: 'Halo',
    office:
      'Pesan ini dikirim otomatis oleh Antrian Paspor Online. Petugas tidak pernah meminta kode atau kata sandi Anda.',
  },
  en: {
    greeting: 'Hello',
    office:
      'This message was sent automatically by Antrian Paspor Online. Officers never ask for your code or password.',
  },
} as const

export const accountMailTexts: Readonly<Record<keyof typeof accountPages, Readonly<Record<Locale, AccountMailTexts>>>> =
  {
    confirm: {
      id: {
        ...commonMailTexts.id,
        subject: 'Kode konfirmasi akun Antrian Paspor',
        lead: 'Terima kasih sudah mendaftar. Konfirmasikan alamat email Anda supaya akun dapat dipakai.',
        codeLabel: 'Kode konfirmasi Anda:',
        validity: 'Kode berlaku 24 jam dan hanya dapat dipakai satu kali.',
        button: 'Konfirmasi akun',
        otherwise: 'Bila tombol tidak dapat dibuka, masukkan username dan kode di halaman ini:',
        notYou: 'Tidak merasa mendaftar? Abaikan pesan ini; akun tanpa konfirmasi tidak dapat dipakai.',
      },
      en: {
        ...commonMailTexts.en,
        subject: 'Confirmation code for your Antrian Paspor account',
        lead: 'Thank you for signing up. Confirm your email address so that the account can be used.',
        codeLabel: 'Your confirmation code:',
        validity: 'The code is valid for 24 hours and works once.',
        button: 'Confirm account',
        otherwise: 'If the button does not open, enter your username and the code on this page:',
        notYou: 'Did you not sign up? Ignore this message; an account that is not confirmed cannot be used.',
      },
    },
    'new-password': {
      id: {
        ...commonMailTexts.id,
        subject: 'Kode untuk kata sandi baru Antrian Paspor',
        lead: 'Kami menerima permintaan untuk mengganti kata sandi akun Anda.',
        codeLabel: 'Kode Anda:',
        validity: 'Kode berlaku 1 jam dan hanya dapat dipakai satu kali.',
        button: 'Buat kata sandi baru',
        otherwise: 'Bila tombol tidak dapat dibuka, masukkan username dan kode di halaman ini:',
        notYou: 'Bukan Anda yang meminta? Abaikan pesan ini; kata sandi Anda tidak berubah.',
      },
      en: {
        ...commonMailTexts.en,
        subject: 'Code for a new Antrian Paspor password',
        lead: 'We received a request to change the password of your account.',
        codeLabel: 'Your code:',
        validity: 'The code is valid for 1 hour and works once.',
        button: 'Choose a new password',
        otherwise: 'If the button does not open, enter your username and the code on this page:',
        notYou: 'Did you not ask for this? Ignore this message; your password has not changed.',
      },
    },
    'new-email': {
      id: {
        ...commonMailTexts.id,
        subject: 'Kode untuk alamat email baru Antrian Paspor',
        lead: 'Alamat ini diminta menjadi alamat email baru untuk akun Antrian Paspor Anda.',
        codeLabel: 'Kode Anda:',
        validity: 'Kode berlaku 24 jam dan hanya dapat dipakai satu kali. Sampai saat itu alamat lama tetap berlaku.',
        button: 'Konfirmasi alamat baru',
        otherwise: 'Bila tombol tidak dapat dibuka, login lalu masukkan kode di halaman ini:',
        notYou: 'Bukan Anda yang meminta? Abaikan pesan ini; tanpa kode, alamat ini tidak dipakai.',
      },
      en: {
        ...commonMailTexts.en,
        subject: 'Code for your new Antrian Paspor email address',
        lead: 'This address is to become the email address of your Antrian Paspor account.',
        codeLabel: 'Your code:',
        validity: 'The code is valid for 24 hours and works once. Until then the old address stays in force.',
        button: 'Confirm the new address',
        otherwise: 'If the button does not open, log in and enter the code on this page:',
        notYou: 'Did you not ask for this? Ignore this message; without the code this address is not used.',
      },
    },
    'same-email': {
      id: {
        ...commonMailTexts.id,
        subject: 'Kode untuk alamat email Antrian Paspor Anda',
        lead: 'Anda ingin memakai alamat ini lagi. Masukkan kode ini supaya email dari kami kembali dikirim ke sini.',
        codeLabel: 'Kode Anda:',
        validity: 'Kode berlaku 24 jam dan hanya dapat dipakai satu kali.',
        button: 'Konfirmasi alamat ini',
        otherwise: 'Bila tombol tidak dapat dibuka, login lalu masukkan kode di halaman ini:',
        notYou: 'Bukan Anda yang meminta? Abaikan pesan ini; tanpa kode, tidak ada yang berubah.',
      },
      en: {
        ...commonMailTexts.en,
        subject: 'Code for your Antrian Paspor email address',
        lead: 'You want to use this address again. Enter this code so that our emails come here once more.',
        codeLabel: 'Your code:',
        validity: 'The code is valid for 24 hours and works once.',
        button: 'Confirm this address',
        otherwise: 'If the button does not open, log in and enter the code on this page:',
        notYou: 'Did you not ask for this? Ignore this message; without the code nothing changes.',
      },
    },
    invitation: {
      id: {
        ...commonMailTexts.id,
        subject: 'Akun Antrian Paspor Anda',
        lead: 'Kantor Anda membuatkan akun Antrian Paspor untuk Anda, dengan kata sandi sementara.',
        codeLabel: 'Kata sandi sementara Anda:',
        validity: 'Kata sandi ini berlaku 1 hari dan harus diganti saat pertama kali masuk.',
        button: 'Buka halaman masuk',
        otherwise: 'Bila tombol tidak dapat dibuka, buka halaman ini:',
        notYou: 'Tidak mengenal kantor ini? Abaikan pesan ini.',
      },
      en: {
        ...commonMailTexts.en,
        subject: 'Your Antrian Paspor account',
        lead: 'Your office has made an Antrian Paspor account for you, with a temporary password.',
        codeLabel: 'Your temporary password:',
        validity: 'This password is valid for 1 day and must be changed at the first login.',
        button: 'Open the login page',
        otherwise: 'If the button does not open, open this page:',
        notYou: 'Do you not know this office? Ignore this message.',
      },
    },
  }
