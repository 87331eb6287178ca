const bookings = {
  title: 'Jadwal Antrian',
  description: 'Semua jadwal antrian paspor Anda.',
  heading: 'Jadwal Antrian',
  lead: 'Semua jadwal yang terdaftar pada akun Anda.',
  cancelled: 'Jadwal sudah dibatalkan. Tempatnya kembali tersedia untuk orang lain.',
  empty: {
    title: 'Anda belum punya jadwal',
    text: 'Pilih kantor, tanggal, dan jam kedatangan. Jadwal yang Anda pesan muncul di sini.',
    start: 'Mulai Antrian Paspor',
  },
  groups: { ACTIVE: 'Akan datang', PAST: 'Sudah lewat', CANCELLED: 'Dibatalkan' },
  code: 'Kode antrian',
  detail: 'KLIK DISINI',
  detailOf: (code: string) => `untuk detail jadwal ${code}`,
  tickets: 'Tiket yang tersimpan di perangkat ini',
  byOffice: 'Dibatalkan oleh kantor imigrasi.',
  replacement: 'Pilih hari pengganti',
  another: 'Daftar antrian lagi',
}

export default bookings
export type BookingsTexts = typeof bookings
