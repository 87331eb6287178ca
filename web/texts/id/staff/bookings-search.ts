import staff from '../shared/staff.ts'
import staffBookings from '../shared/staff-bookings.ts'

const bookingsSearch = {
  ...staff,
  staffBookings,
  title: 'Cari jadwal',
  description: 'Halaman petugas: mencari jadwal antrian menurut kode, NIK, atau nama.',
  lead: 'Cari jadwal di kantor ini. Setiap pencarian dicatat: siapa yang mencari, kapan, dan dengan cara apa; yang diketik tidak dicatat.',
  by: 'Cari dengan',
  kinds: { code: 'Kode antrian', nik: 'NIK', name: 'Nama pemohon' },
  kindNotes: {
    code: 'semua jadwal, juga yang batal',
    nik: 'jadwal yang masih berlaku',
    name: 'pada hari-hari tertentu',
  },
  hints: {
    code: '8 huruf atau angka di bukti pendaftaran, misalnya 7K4M-2P9X',
    nik: '16 angka di e‑KTP',
    name: 'Awal nama sudah cukup, paling sedikit 2 huruf. Urutan kata bebas.',
  },
  from: 'Dari tanggal',
  to: 'Sampai tanggal',
  rangeHint: 'Paling banyak 31 hari. Bila kosong: 31 hari mulai hari ini.',
  submit: 'Cari',
  found: (n: number) => `${n} jadwal ditemukan.`,
  more: 'Hanya 50 yang pertama ditampilkan. Ketik nama yang lebih lengkap, atau pilih tanggal yang lebih sempit.',
  results: 'Hasil pencarian',
  none: {
    title: 'Tidak ada yang ditemukan',
    code: 'Di kantor ini tidak ada jadwal dengan kode itu. Periksa hurufnya; jadwal itu mungkin di kantor lain.',
    nik: 'Di kantor ini tidak ada jadwal yang masih berlaku untuk NIK itu. Jadwalnya mungkin sudah batal atau di kantor lain.',
    name: 'Pada hari-hari itu tidak ada pemohon dengan nama itu di kantor ini. Coba ejaan lain atau tanggal lain.',
    again: 'Ubah pencarian',
  },
}

export default bookingsSearch
export type BookingsSearchTexts = typeof bookingsSearch
