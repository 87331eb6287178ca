import cancellation from '../shared/cancellation.ts'
import staff from '../shared/staff.ts'
import staffBookings from '../shared/staff-bookings.ts'

const closeDay = {
  ...staff,
  staffBookings,
  notification: cancellation,
  title: 'Tutup hari',
  description: 'Halaman petugas: menutup satu hari pelayanan dan membatalkan jadwal pada hari itu.',
  lead: 'Bila kantor tidak dapat melayani pada suatu hari, tutup hari itu di sini. Jadwal yang ada dibatalkan, dan pemohon diberi tahu lewat email.',
  choice: {
    date: 'Tanggal yang akan ditutup',
    wrong: 'Pilih tanggal mulai hari ini sampai 92 hari ke depan.',
    submit: 'Lihat hari ini',
    upcoming: 'Hari-hari mendatang',
    day: 'Hari',
    booked: 'Terdaftar',
    state: 'Keadaan',
    action: 'Pilihan',
    states: {
      available: 'Tersedia',
      full: 'Kuota habis',
      unopened: 'Belum dibuka',
      holiday: 'Hari libur',
      closed: 'Tutup',
    },
    closed: (why: string, username?: string) => `Ditutup (${why})${username ? ` oleh ${username}` : ''}`,
    holiday: (name: string) => `Hari libur: ${name}`,
    open: 'Lihat dan tutup',
    view: 'Lihat',
    more: 'Tampilkan hari berikutnya',
    none: 'Belum ada hari dengan kuota',
    noneText: 'Dalam beberapa minggu ke depan belum ada kuota. Tanggal lain dapat diisi di atas.',
  },
  otherDay: 'Pilih hari lain',
  nothingToClose: 'Hari ini belum diberi kuota, jadi tidak ada yang perlu ditutup.',
  isHoliday: (name: string) => `Hari ini hari libur nasional (${name}), jadi tidak dapat dipilih pemohon.`,
  isPast: 'Hari ini sudah lewat, jadi tidak dapat ditutup lagi.',
  booked: (bookings: number, people: number) => `${bookings} jadwal dengan ${people} pemohon terdaftar.`,
  nobody: 'Belum ada yang terdaftar pada hari ini.',
  recorded: 'Ini data pribadi. Setiap kali daftar ini dibuka, nama petugas yang membukanya dicatat.',
  who: (bookings: number) => `Daftar pada hari ini (${bookings} jadwal)`,
  whoCaption: 'Jadwal menurut jam kedatangan',
  change: {
    closed: 'Hari ini sudah ditutup.',
    reopened: 'Hari ini dibuka kembali. Jadwal yang sudah dibatalkan tetap batal.',
    meanwhile:
      'Sementara itu ada yang mengubah hari ini. Di bawah ini keadaannya sekarang; isian Anda masih tersimpan.',
  },
  form: {
    heading: 'Tutup hari ini',
    reason: 'Alasan',
    reasonHint: 'Pemohon membaca alasan ini di email dan di halaman jadwalnya.',
    reasons: { illness: 'Petugas sakit', 'power-cut': 'Listrik padam', disaster: 'Bencana', other: 'Alasan lain' },
    from: 'Batalkan jadwal mulai',
    fromHint: 'Jadwal pada jam sebelumnya dibiarkan, karena orangnya sudah atau sedang dilayani.',
    fromNow: (time: string) => `sekarang, pukul ${time}`,
    fromPast: (time: string) => `pukul ${time}, yang sudah lewat`,
    wholeDay: 'awal hari',
    note: 'Keterangan untuk pemohon',
    noteHint: 'Satu kalimat, paling banyak 200 huruf. Misalnya: gardu listrik sedang diperbaiki.',
    replacements: 'Hari pengganti',
    replacementsHint:
      'Paling banyak 5 hari. Pemohon yang dibatalkan boleh memilih lebih dahulu, juga pada hari yang belum dibuka untuk umum.',
    replacement: (day: string, left: number, first: boolean) =>
      `${day}: sisa ${left} tempat${first ? ', belum dibuka untuk umum' : ''}`,
    noReplacements:
      'Dalam 31 hari sesudahnya belum ada hari yang buka dan berkuota. Beri kuota dahulu bila ingin menawarkan hari pengganti.',
    moreReplacements: 'Tampilkan hari pengganti lain',
    enough: (days: number, left: number, people: number) =>
      `${days} hari dipilih: ${left} tempat untuk ${people} pemohon.`,
    tooFew: (left: number, people: number) =>
      `Tempat pada hari-hari yang dipilih tidak cukup: ${left} tempat untuk ${people} pemohon. Pilih hari lain lagi, atau tambah kuotanya.`,
    noneChosen: 'Tanpa hari pengganti, pemohon harus mendaftar lagi seperti biasa.',
    submit: 'Tutup hari ini',
  },
  confirm: {
    title: (day: string) => `Tutup ${day}?`,
    cancels: (bookings: number, people: number) =>
      `${bookings} jadwal dengan ${people} pemohon dibatalkan, dan pemilik setiap jadwal dikirimi email.`,
    cancelsNobody: 'Tidak ada jadwal yang dibatalkan. Hari ini tidak dapat dipilih pemohon lagi.',
    keepsServed: (bookings: number) => `${bookings} jadwal yang sudah dilayani di loket tidak diubah.`,
    late: (bookings: number) =>
      `${bookings} di antaranya pada jam yang sudah lewat, dan belum dicatat di loket. Orangnya mungkin sudah dilayani.`,
    keepsEarlier: (bookings: number, from: string) => `${bookings} jadwal sebelum pukul ${from} dibiarkan.`,
    final: 'Pembatalan tidak dapat diurungkan, juga bila hari ini dibuka kembali.',
    yes: 'Ya, tutup hari ini',
    no: 'Jangan tutup',
  },
  run: {
    progress: (cancelled: number, all: number) => `${cancelled} dari ${all} jadwal dibatalkan`,
    heading: 'Menutup hari ini',
    stop: 'Berhenti sebentar',
    stopping: 'Berhenti setelah langkah ini…',
    stopped: (left: number) =>
      `Dihentikan. Hari ini sudah ditutup untuk pendaftaran, tetapi ${left} jadwal belum dibatalkan dan pemohonnya belum diberi tahu.`,
    failed: 'Penutupan belum selesai. Melanjutkan aman: yang sudah dibatalkan tidak dibatalkan dua kali.',
    goOn: 'Lanjutkan',
  },
  closed: {
    reason: 'Alasan',
    note: 'Keterangan',
    from: 'Ditutup mulai',
    by: 'Ditutup oleh',
    byAt: (username: string, when: string) => `${username}, ${when}`,
    unknown: 'tidak diketahui',
    replacements: 'Hari pengganti',
    noReplacements: 'tidak ada',
    cancelled: 'Dibatalkan oleh kantor',
    stillBooked: 'Masih terdaftar',
    count: (bookings: number, people: number) => `${bookings} jadwal, ${people} pemohon`,
    served: (bookings: number) => `${bookings} jadwal sudah dilayani di loket`,
    left: (bookings: number) =>
      `${bookings} jadwal pada hari ini belum dibatalkan, dan pemohonnya belum diberi tahu. Lanjutkan supaya tidak ada yang datang percuma.`,
    goOn: (bookings: number) => `Batalkan ${bookings} jadwal`,
    notification: 'Yang disampaikan kepada pemohon',
    notifiedBy: 'Lewat email dan di halaman Jadwal Antrian:',
    reopen: 'Buka kembali hari ini',
    isPast: 'Hari ini sudah lewat, jadi tidak dapat dibuka kembali.',
  },
  reopening: {
    title: (day: string) => `Buka kembali ${day}?`,
    back: 'Jam dan kuota hari ini berlaku lagi, dan pemohon dapat mendaftar seperti semula.',
    notBack: (bookings: number) =>
      `${bookings} jadwal yang dibatalkan tidak kembali. Pemiliknya tetap dapat memakai hari pengganti, atau mendaftar lagi.`,
    yes: 'Ya, buka kembali',
    no: 'Biarkan tutup',
  },
}

export default closeDay
export type CloseDayTexts = typeof closeDay
