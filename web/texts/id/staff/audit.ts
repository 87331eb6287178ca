import type { EntryTexts } from '../../../pages/staff/audit/entry-wording.ts'
import staff from '../shared/staff.ts'

/** Reasons for closing a day. */
const reasons: Readonly<Record<string, string>> = {
  illness: 'petugas sakit',
  'power-cut': 'listrik padam',
  disaster: 'bencana',
  other: 'alasan lain',
}

const verdicts = {
  valid: 'sah',
  used: 'sudah dipakai',
  'wrong-day': 'bukan hari ini',
  'wrong-office': 'bukan kantor ini',
  cancelled: 'dibatalkan',
  unknown: 'tidak dikenal',
  forged: 'palsu',
}
const outcomes = { arrived: 'datang', refused: 'ditolak', 'no-show': 'tidak datang' }
const refusals = {
  'not-listed': 'tidak ada di daftar',
  'data-mismatch': 'data berbeda dari e‑KTP',
  'no-proof': 'tanpa bukti pendaftaran',
}

const entries: EntryTexts = {
  'quota-edited': {
    name: 'Kuota diubah',
    sentence: ({ date, time, from, to }, w) => {
      const slot = `${w.day(date)} ${w.time(time)}`
      if (from === null) return `Jam kedatangan ${slot} ditambah dengan kuota ${to ?? 0}`
      return to === null ? `Jam kedatangan ${slot} dihapus (kuotanya ${from})` : `Kuota ${slot}: ${from} → ${to}`
    },
  },
  'day-given-out': {
    name: 'Kuota diberikan',
    sentence: ({ date, created, raised, lowered, removed, opensAt }, w) => {
      const parts = w.list([
        [created, `${created} jam dibuat`],
        [raised, `${raised} dinaikkan`],
        [lowered, `${lowered} diturunkan`],
        [removed, `${removed} dihapus`],
      ])
      return `Kuota ${w.day(date)}: ${parts || 'tidak ada yang berubah'}${opensAt ? `; dibuka ${w.instant(opensAt)}` : ''}`
    },
  },
  'opening-set': {
    name: 'Waktu buka diatur',
    sentence: ({ from, to, opensAt, days }, w) =>
      opensAt
        ? `Kuota ${w.range(from, to)} (${days} hari) dibuka ${w.instant(opensAt)}`
        : `Pengumuman waktu buka untuk ${w.range(from, to)} (${days} hari) ditarik kembali`,
  },
  'template-saved': {
    name: 'Pola mingguan disimpan',
    sentence: ({ from = [], to = [] }, w) => {
      const changes = w.week(from, to)
      return `Pola jam buka dan kuota mingguan disimpan${changes && ` (${changes})`}`
    },
  },
  'day-closed': {
    name: 'Hari ditutup',
    sentence: ({ date, reason, bookings, from }, w) =>
      `${w.day(date)} ditutup${from ? ` mulai pukul ${w.time(from)}` : ''} karena ${reasons[reason] ?? reason}; ${bookings} jadwal terkena`,
  },
  'day-reopened': { name: 'Hari dibuka lagi', sentence: ({ date }, w) => `${w.day(date)} dibuka lagi` },
  'booking-cancelled-by-office': {
    name: 'Jadwal dibatalkan kantor',
    sentence: ({ booking, reason }, w) =>
      `Jadwal ${w.code(booking)} dibatalkan kantor karena ${reasons[reason] ?? reason}`,
  },
  'holidays-saved': {
    name: 'Hari libur disimpan',
    sentence: ({ year, added, removed }, w) => {
      const parts = [
        ...(added.length > 0 ? [`ditambah ${w.days(added)}`] : []),
        ...(removed.length > 0 ? [`dihapus ${w.days(removed)}`] : []),
      ]
      return `Hari libur ${year}: ${parts.join('; ') || 'sumber atau status daftar diubah'}`
    },
  },
  'office-saved': {
    name: 'Data kantor disimpan',
    sentence: ({ fields, changes }, w, target) =>
      `Data kantor ${target ?? ''}: ${changes ? w.changes(changes) : w.fields(fields)}`,
  },
  'grant-given': {
    name: 'Hak diberikan',
    sentence: ({ username, role }, w) => `${username} diberi hak ${w.role(role)}`,
  },
  'grant-taken': {
    name: 'Hak dicabut',
    sentence: ({ username, role }, w) => `Hak ${username} sebagai ${w.role(role)} dicabut`,
  },
  'second-step-set-up': {
    name: 'Verifikasi dua langkah diaktifkan',
    sentence: ({ username }) => `${username} mengaktifkan verifikasi dua langkah untuk akunnya`,
  },
  'second-step-taken-off': {
    name: 'Verifikasi dua langkah dimatikan',
    sentence: ({ username }) => `${username} mematikan verifikasi dua langkah akunnya, dengan kata sandi dan kode`,
  },
  'second-step-reset': {
    name: 'Verifikasi dua langkah diatur ulang',
    sentence: ({ username }) => `Verifikasi dua langkah ${username} diatur ulang`,
  },
  'viewed-bookings': {
    name: 'Daftar pemohon dilihat',
    sentence: ({ date, count, nik, as }, w) =>
      `${as ? `Menyimpan sebagai ${as.toUpperCase()}` : 'Melihat'} daftar pemohon ${w.day(date)} (${count} jadwal)${nik ? ', dengan NIK lengkap' : ''}`,
  },
  searched: {
    name: 'Jadwal dicari',
    sentence: ({ by, found }) =>
      `Mencari jadwal dengan ${{ code: 'kode antrian', nik: 'NIK', name: 'nama' }[by]}; ${found} ditemukan`,
  },
  'proof-verified': {
    name: 'Bukti diperiksa',
    sentence: ({ by, verdict, booking }, w) =>
      `Memeriksa ${{ token: 'bukti', code: 'kode antrian' }[by]}${booking ? ` jadwal ${w.code(booking)}` : ''}: ${verdicts[verdict]}`,
  },
  'outcome-recorded': {
    name: 'Hasil dicatat',
    sentence: ({ booking, index, outcome, reason }, w) =>
      `Pemohon ${index + 1} jadwal ${w.code(booking)}: ${outcomes[outcome]}${reason ? ` (${refusals[reason]})` : ''}`,
  },
  'outcome-undone': {
    name: 'Hasil dibatalkan',
    sentence: ({ booking, index, outcome }, w) =>
      `Catatan pemohon ${index + 1} jadwal ${w.code(booking)} dihapus: ${outcomes[outcome]}`,
  },
  exported: {
    name: 'Data diunduh',
    sentence: ({ from, to }, w) => `Mengunduh jejak perubahan ${w.range(from, to)}`,
  },
}

const audit = {
  ...staff,
  title: 'Jejak perubahan',
  description: 'Halaman petugas: siapa mengubah apa, dan siapa melihat data siapa.',
  lead: 'Siapa mengubah apa, dan siapa melihat data pemohon. Jejak ini tidak dapat diubah atau dihapus.',
  filter: {
    heading: 'Saring',
    scope: 'Tentang',
    office: 'Kantor ini',
    national: 'Seluruh negeri',
    officeNote: 'kuota, jadwal, hak staf',
    nationalNote: 'hari libur, data kantor, admin pusat',
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    by: 'Username',
    booking: 'Kode antrian',
    bookingHint: 'Siapa saja yang melihat atau mengubah jadwal ini.',
    action: 'Tindakan',
    anyAction: 'Semua tindakan',
    submit: 'Tampilkan',
  },
  columns: { at: 'Waktu', by: 'Siapa', what: 'Apa' },
  table: (from: string, to: string) => `Jejak ${from} sampai ${to}`,
  shown: (n: number) => `${n} catatan ditampilkan.`,
  shownAll: (n: number) => `${n} catatan, semuanya ditampilkan.`,
  older: 'Tampilkan yang lebih lama',
  empty: {
    title: 'Tidak ada catatan',
    text: 'Tidak ada yang cocok dengan saringan ini. Perpanjang rentang tanggal, atau hapus saringannya.',
    reset: 'Hapus saringan',
  },
  export: 'Simpan semua sebagai CSV',
  fetched: (n: number) => `${n} catatan diambil…`,
  csv: {
    at: (zone: string) => `waktu (${zone})`,
    by: 'username',
    account: 'akun',
    action: 'tindakan',
    target: 'tentang',
    what: 'keterangan',
    details: 'rincian',
  },
  fields: {
    name: 'nama',
    address: 'alamat',
    phone: 'telepon',
    whatsapp: 'WhatsApp',
    social: 'media sosial',
    website: 'situs web',
    emails: 'email',
    map: 'tautan peta',
    timeZone: 'zona waktu',
    maxParty: 'jumlah pemohon',
    workdays: 'hari kerja',
    cancellationFrees: 'aturan pembatalan',
  } as Readonly<Record<string, string>>,
  nothing: 'kosong',
  week: {
    closed: 'tutup',
    open: (hours: string, minutes: number, quota: number, breaks: string) =>
      `${hours}${breaks && ` (istirahat ${breaks})`}, setiap ${minutes} menit, kuota ${quota}`,
  },
  more: (n: number) => `dan ${n} lagi`,
  entries,
}

export default audit
export type AuditTexts = typeof audit
