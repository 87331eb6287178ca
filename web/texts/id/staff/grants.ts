import staff from '../shared/staff.ts'

const grants = {
  ...staff,
  title: 'Hak staf',
  description: 'Halaman petugas: siapa boleh melakukan apa di kantor.',
  lead: 'Hak berlaku sejak panggilan berikutnya, dan berakhir seketika saat dicabut.',
  columns: {
    name: 'Nama',
    username: 'Username',
    role: 'Hak',
    given: 'Diberikan',
    mfa: 'Verifikasi dua langkah',
    action: 'Tindakan',
  },
  list: 'Daftar hak',
  office: 'Staf kantor ini',
  national: 'Admin pusat',
  nationalLead: 'Admin pusat mengatur hari libur dan data kantor, dan berhak seperti admin di semua kantor.',
  may: {
    admin: 'Memberi kuota, menutup hari, melihat jadwal, dan mengatur hak di kantor ini.',
    officer: 'Melihat daftar pengantri dan mencatat kedatangan di kantor ini.',
  },
  given: (by: string, when: string) => `oleh ${by}, ${when}`,
  fromStart: 'sejak awal',
  you: '(Anda)',
  ownGrant: 'Hak Anda sendiri; hanya admin lain yang dapat mencabutnya.',
  empty: {
    title: 'Belum ada staf di kantor ini',
    text: 'Tentukan dahulu seorang admin. Ia lalu dapat memberi kuota dan menunjuk petugas.',
  },
  mfa: { on: 'Aktif', off: 'Belum' },
  reset: {
    button: 'Atur ulang verifikasi',
    of: (name: string) => `dua langkah ${name}`,
    title: (name: string) => `Atur ulang verifikasi dua langkah ${name}?`,
    text: 'Hanya bila ponselnya hilang atau diganti, dan Anda yakin orangnya sendiri yang meminta. Ia dikeluarkan dari semua perangkat, lalu cukup login dengan kata sandi untuk menyiapkannya lagi. Tindakan ini tercatat di jejak perubahan.',
    yes: 'Ya, atur ulang',
    no: 'Jangan atur ulang',
    forbidden:
      'Orang ini juga punya hak di luar kantor Anda. Mintalah admin pusat; untuk admin pusat, pengelola sistem.',
    done: (name: string) => `Verifikasi dua langkah ${name} sudah diatur ulang. Minta ia login dan menyiapkannya lagi.`,
  },
  give: {
    heading: 'Beri hak',
    nationalHeading: 'Tambah admin pusat',
    username: 'Username',
    usernameHint: 'Orangnya harus sudah punya akun dan mengonfirmasi emailnya.',
    role: 'Hak',
    submit: 'Beri hak',
    done: (name: string, role: string) => `${name} sekarang ${role}.`,
  },
  take: {
    button: 'Cabut',
    title: (name: string, role: string) => `Cabut hak ${name} sebagai ${role}?`,
    text: 'Hak ini berakhir seketika, juga bila orangnya sedang bekerja. Anda dapat memberikannya lagi kapan saja.',
    yes: 'Ya, cabut',
    no: 'Jangan cabut',
    done: (name: string, role: string) => `${name} bukan lagi ${role}.`,
  },
}

export default grants
export type GrantsTexts = typeof grants
