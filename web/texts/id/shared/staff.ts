import { lateDays } from '../../../../lambdas/contract/desk/late-days.ts'

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
      'scan-proof': 'Periksa bukti',
      quotas: 'Kuota',
      'give-out': 'Beri kuota',
      'release-time': 'Waktu buka',
      'close-day': 'Tutup hari',
      'bookings-search': 'Cari jadwal',
      statistics: 'Statistik',
      holidays: 'Hari libur',
      'office-records': 'Data kantor',
      grants: 'Hak staf',
      audit: 'Jejak',
    },
    logOut: {
      title: (n: number) => `${n} hasil belum terkirim`,
      text: 'Hasil itu hanya ada di perangkat ini. Bila Anda keluar tanpa mengirimnya, hasil itu dihapus dan tidak tercatat.',
      send: 'Kirim lalu keluar',
      leave: 'Hapus dan keluar',
      stay: 'Jangan keluar',
      notSent: 'Belum terkirim.',
    },
    waiting: {
      count: (n: number) => `${n} hasil dari loket belum terkirim.`,
      sending: 'Sedang mengirim…',
      kept: `Hasil itu ada di perangkat ini, paling lama ${lateDays} hari, dan dikirim sendiri setelah server menjawab.`,
      sent: 'Semua hasil dari loket sudah terkirim.',
      conflicts: (n: number) => `${n} hasil dari loket tidak tercatat.`,
      check: 'Lihat di Periksa bukti',
    },
    roles: { admin: 'Admin kuota', officer: 'Petugas loket', national: 'Admin pusat' },
  },
}

export default staff
export type StaffTexts = typeof staff
