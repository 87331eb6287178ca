import type { Role } from '../../contract/http/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import { commonMailTexts } from '../account/code-mail-texts.ts'

interface Said {
  readonly subject: (role: string) => string
  readonly lead: string
  readonly advice: string
  readonly notYou: string
}

interface GrantMailTexts {
  readonly greeting: string
  readonly office: string
  readonly roles: Readonly<Record<Role, string>>
  readonly may: Readonly<Record<Role, string>>
  readonly facts: {
    readonly username: string
    readonly role: string
    readonly where: string
    readonly may: string
    readonly by: string
  }
  readonly everywhere: string
  readonly button: string
  /** Where each works. */
  readonly pages: Readonly<Record<Role, string>>
  readonly otherwise: string
  readonly given: Said
  readonly taken: Said
}

/** Every text of the mails about a right of staff. Subjects hold our own words only. */
export const grantMailTexts: Readonly<Record<Locale, GrantMailTexts>> = {
  id: {
    ...commonMailTexts.id,
    roles: { admin: 'admin kuota', officer: 'petugas loket', national: 'admin pusat' },
    may: {
      admin: 'memberi kuota, menutup hari, melihat jadwal, mengatur hak staf',
      officer: 'melihat daftar pengantri, mencatat kedatangan',
      national: 'mengatur hari libur dan data kantor; semua yang boleh dilakukan admin kantor',
    },
    facts: { username: 'Akun', role: 'Hak', where: 'Kantor', may: 'Boleh', by: 'Diberikan oleh' },
    everywhere: 'Semua kantor imigrasi',
    button: 'Buka halaman petugas',
    pages: { admin: '/kelola/', officer: '/kelola/hari/', national: '/kelola/' },
    otherwise: 'Bila tombol tidak dapat dibuka, buka halaman ini dan login:',
    given: {
      subject: (role) => `Anda sekarang ${role} Antrian Paspor`,
      lead: 'Akun Anda mendapat hak staf. Hak ini berlaku mulai sekarang.',
      advice:
        'Dengan hak ini Anda melihat data pribadi para pemohon, dan setiap kali itu tercatat. Jangan meminjamkan akun Anda kepada siapa pun.',
      notYou: 'Tidak tahu-menahu tentang hak ini? Beri tahu admin kantor tersebut supaya dicabut.',
    },
    taken: {
      subject: (role) => `Hak Anda sebagai ${role} Antrian Paspor sudah berakhir`,
      lead: 'Hak staf berikut sudah dicabut dari akun Anda. Sebagai pemohon Anda tetap dapat memakai akun ini.',
      advice: 'Bila ini keliru, hubungi admin kantor tersebut; hak dapat diberikan lagi kapan saja.',
      notYou: 'Pesan ini dikirim supaya tidak ada perubahan hak yang terjadi tanpa Anda ketahui.',
    },
  },
  en: {
    ...commonMailTexts.en,
    roles: { admin: 'quota admin', officer: 'desk officer', national: 'national admin' },
    may: {
      admin: 'give out quota, close days, see bookings, give rights to staff',
      officer: 'see the day’s list, record who arrived',
      national: 'keep holidays and offices; whatever an admin of an office may',
    },
    facts: { username: 'Account', role: 'Right', where: 'Office', may: 'May', by: 'Given by' },
    everywhere: 'All immigration offices',
    button: 'Open the staff pages',
    pages: { admin: '/en/kelola/', officer: '/en/kelola/hari/', national: '/en/kelola/' },
    otherwise: 'If the button does not open, open this page and log in:',
    given: {
      subject: (role) => `You are now a ${role} of Antrian Paspor`,
      lead: 'Your account has been given a right of staff. It holds from now on.',
      advice:
        'With it you see personal data of applicants, and every time is kept on record. Lend your account to nobody.',
      notYou: 'Do you know nothing of this right? Tell the admin of that office, who can take it away.',
    },
    taken: {
      subject: (role) => `Your right as a ${role} of Antrian Paspor has ended`,
      lead: 'This right of staff has been taken from your account. You can go on using the account as an applicant.',
      advice: 'If that is a mistake, contact the admin of that office; a right can be given again at any time.',
      notYou: 'You receive this so that no right changes without your knowledge.',
    },
  },
}
