/** Texts that every page of the staff shows; each page's own texts spread them in. */
const staff = {
  staff: {
    menu: 'Menu petugas',
    office: 'Kantor',
    notYours: 'Akun Anda tidak berhak membuka halaman ini. Mintalah hak kepada admin kantor Anda.',
    noOffice: 'Akun Anda belum ditugaskan di kantor mana pun.',
    pages: {
      manage: 'Ringkasan',
      'close-day': 'Tutup hari',
      'bookings-search': 'Cari jadwal',
      statistics: 'Statistik',
    },
  },
}

export default staff
export type StaffTexts = typeof staff
