import type { Locale } from '../../../../lambdas/contract/locale.ts'
import { clockWords, shiftDay, weekdayName } from '../../../lib/dates.ts'
import quota from '../shared/quota.ts'
import staff from '../shared/staff.ts'

/** Opening hours as they are saved, to be read out. */
interface Hours {
  readonly weekdays: readonly number[]
  readonly opens: string
  readonly closes: string
  readonly slotMinutes: string
  readonly quota: string
}

const fields = {
  weekdays: 'Hari buka',
  opens: 'Buka pukul',
  closes: 'Tutup pukul',
  slotMinutes: 'Jarak antarjam (menit)',
  quota: 'Kuota per jam',
}

const giveOut = {
  ...staff,
  ...quota,
  title: 'Beri kuota',
  description: 'Halaman petugas: memberi kuota sebulan dalam tiga langkah.',
  step: (n: number, of: number) => `Langkah ${n} dari ${of}`,
  steps: {
    minggu: 'Jam buka dan kuota dalam seminggu',
    hari: 'Tanggal dan waktu buka',
    periksa: 'Periksa, lalu beri kuota',
  },
  hours: {
    suggested: 'Ini usulan awal; ubah sesuai kantor Anda. Hari yang tidak dicentang berarti tutup.',
    lead: 'Ini jam buka yang tersimpan. Kuota yang sudah diberikan tidak ikut berubah.',
    pattern: (n: number | undefined) => (n === undefined ? 'Jam buka' : `Jam buka ${n}`),
    fields,
    break: {
      from: (n: number) => `Istirahat ${n} mulai`,
      to: (n: number) => `Istirahat ${n} selesai`,
      add: 'Tambah istirahat',
      remove: 'Hapus istirahat',
    },
    another: 'Tambah jam buka lain untuk sebagian hari',
    remove: 'Hapus jam buka ini',
    preview: (times: number, people: number) =>
      `${times} jam kedatangan sehari, ${people.toLocaleString('id-ID')} pemohon:`,
    noPreview: 'Jam kedatangan muncul di sini setelah isian di atas benar.',
    submit: 'Simpan dan lanjut',
    changed: 'Jam buka baru saja diubah orang lain. Isian Anda masih ada. Yang tersimpan sekarang:',
    mine: 'Simpan isian saya',
    theirs: 'Pakai yang tersimpan',
    inWords: ({ weekdays, opens, closes, slotMinutes, quota: people }: Hours, locale: Locale) =>
      `${weekdays.map((day) => weekdayName(shiftDay('2026-01-04', day), locale)).join(', ')}: ${clockWords(opens, locale)}–${clockWords(closes, locale)}, setiap ${slotMinutes} menit, kuota ${people}`,
    /** `0.breaks.1.from` → as the form calls it. */
    nameOf: (path: string): string => {
      const [, name = '', n = ''] = path.split('.')
      return name === 'breaks' ? `Istirahat ${Number(n) + 1}` : (fields[name as keyof typeof fields] ?? name)
    },
  },
  days: {
    note: (days: number) => (days === 0 ? 'Semua hari buka sudah berkuota' : `${days} hari belum berkuota`),
    weekdays: 'Hari apa saja?',
    noWeekday: 'Pilih paling sedikit satu hari.',
    draft: { label: 'Simpan sebagai draf', note: 'Belum dapat dipesan sampai Anda mengatur waktu buka.' },
  },
  check: {
    draft: 'Kuota baru menjadi draf; waktu buka diatur kemudian.',
    nothing: 'Tidak ada yang berubah: hari-hari ini sudah seperti yang Anda minta.',
    submit: 'Beri kuota',
  },
  totals: {
    days: 'Hari yang berubah',
    dayCount: (n: number) => `${n} hari`,
    times: (n: number) => `${n} jam kedatangan`,
    created: (n: number, places: number) => `${n} jam kedatangan untuk ${places.toLocaleString('id-ID')} pemohon`,
    people: 'Sudah terdaftar di hari itu',
    booked: (n: number) => `${n} pemohon; jadwal mereka tidak berubah`,
    skipped: 'Hari yang dilewati',
    room: 'Tempat di hari itu',
    places: (before: number, after: number) =>
      before === after
        ? `${after.toLocaleString('id-ID')} pemohon, tidak berubah`
        : `dari ${before.toLocaleString('id-ID')} menjadi ${after.toLocaleString('id-ID')} pemohon`,
  },
  cut: {
    title: (days: number) => `Kurangi tempat di ${days} hari?`,
    text: (before: number, after: number) =>
      `Di hari-hari itu tempat berkurang dari ${before.toLocaleString('id-ID')} menjadi ${after.toLocaleString('id-ID')} pemohon. Jadwal yang sudah terdaftar tidak berubah.`,
    yes: 'Ya, kurangi',
    no: 'Periksa lagi',
  },
  results: {
    created: 'Baru',
    raised: 'Dinaikkan',
    lowered: 'Diturunkan',
    removed: 'Dihapus',
    refused: 'Ditolak',
    opened: 'Waktu buka diatur',
  },
  table: {
    caption: 'Perubahan hari demi hari',
    day: 'Hari',
    people: 'Terdaftar',
    room: 'Tempat',
    becomes: 'menjadi',
    note: 'Keterangan',
    changes: 'Berubah',
    same: 'Sudah sesuai',
    holiday: (name: string) => `Libur: ${name}`,
  },
  skipped: {
    past: 'Sudah lewat',
    'too-far': 'Lebih dari 92 hari ke depan',
    holiday: 'Hari libur nasional',
    closed: 'Ditutup kantor',
    'no-hours': 'Kantor tidak buka',
    'has-bookings': 'Sudah ada yang terdaftar',
    'too-many': 'Lebih dari 96 jam kedatangan',
    'opens-too-late': 'Waktu buka sesudah jam kedatangan terakhir',
    'changed-meanwhile': 'Baru saja diubah orang lain',
  },
  refused: {
    'below-claims': (claimed: number) => `tetap, sudah terisi ${claimed}`,
    'has-bookings': (claimed: number) => `tidak dihapus, sudah terisi ${claimed}`,
    past: (_: number) => 'sudah lewat',
  },
  run: {
    progress: (done: number, of: number) => `${done} dari ${of} hari selesai`,
    stop: 'Hentikan',
    stopping: 'Berhenti setelah hari yang sedang dikerjakan…',
    stopped: (done: number, of: number) => `Dihentikan: ${done} dari ${of} hari sudah selesai`,
    failed: (done: number, of: number) => `Terhenti: ${done} dari ${of} hari sudah selesai`,
    whole: 'Hari yang selesai sudah lengkap; sisanya belum disentuh.',
    goOn: (days: number) => `Lanjutkan ${days} hari lagi`,
  },
  done: {
    heading: 'Kuota sudah diberikan',
    nothing: 'Tidak ada kuota yang diberikan',
    draft: 'Kuota tersimpan sebagai draf. Warga dapat mendaftar setelah waktu bukanya tiba.',
    open: 'Warga sudah dapat mendaftar.',
    kept: 'Waktu buka yang sudah diatur tetap berlaku.',
    moved: {
      title: (days: number) => `${days} hari tidak diubah: orang lain baru saja mengubahnya`,
      text: 'Periksa lagi agar Anda melihat keadaannya sekarang sebelum memberi kuota.',
      again: 'Periksa lagi',
    },
    grid: 'Lihat kuota',
    calendar: 'Lihat seperti warga melihatnya',
    release: 'Atur waktu buka',
  },
}

export default giveOut
export type GiveOutTexts = typeof giveOut
