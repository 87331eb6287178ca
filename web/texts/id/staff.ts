/** Texts that every page of the staff shows; each page's own texts spread them in. */
const staff = {
  staff: {
    menu: 'Menu petugas',
    office: 'Kantor',
    notYours: 'Akun Anda tidak berhak membuka halaman ini. Mintalah hak kepada admin kantor Anda.',
    noOffice: 'Akun Anda belum ditugaskan di kantor mana pun.',
    otherOffice: 'Kantor di alamat halaman ini tidak ada, atau bukan kantor Anda. Pilih kantor:',
    pages: {
      manage: 'Ringkasan',
      'day-list': 'Daftar hari',
      'check-proof': 'Periksa bukti',
      quotas: 'Kuota',
      'give-out': 'Beri kuota',
      'opening-time': 'Waktu buka',
      'close-day': 'Tutup hari',
      'bookings-search': 'Cari jadwal',
      statistics: 'Statistik',
      holidays: 'Hari libur',
      'office-records': 'Data kantor',
      'staff-rights': 'Hak staf',
      audit: 'Jejak',
    },
    leaving: {
      title: (n: number) => `${n} hasil belum terkirim`,
      text: 'Hasil itu tetap tersimpan di perangkat ini, tanpa nama dan NIK, dan terkirim setelah Anda login lagi di sini. Petugas lain tidak dapat mengirimnya.',
      send: 'Kirim dahulu',
      leave: 'Keluar juga',
      stay: 'Jangan keluar',
    },
    roles: { admin: 'Admin kuota', officer: 'Petugas loket', national: 'Admin pusat' },
  },
}

export default staff
export type StaffTexts = typeof staff
