import ticket from '../shared/ticket.ts'

const tickets = {
  ticket,
  title: 'Tiket tersimpan',
  description: 'Tiket antrian paspor yang tersimpan di perangkat ini; terbuka juga tanpa internet.',
  heading: 'Tiket tersimpan',
  lead: 'Tersimpan di perangkat ini dan terbuka juga tanpa internet.',
  code: 'Kode antrian',
  phone: 'Telepon kantor',
  print: 'Cetak',
  remove: 'Hapus dari perangkat ini',
  removeOf: (code: string) => `: tiket ${code}`,
  removed: (code: string) => `Tiket ${code} sudah dihapus dari perangkat ini. Jadwal Anda tetap terdaftar.`,
  stale:
    'Bila jadwal diubah atau dibatalkan di perangkat lain, tiket di sini baru berubah setelah Anda membuka Jadwal Antrian.',
  empty: {
    title: 'Belum ada tiket di perangkat ini',
    text: 'Tiket tersimpan sendiri saat Anda membuka detail jadwal di perangkat ini dengan sambungan internet.',
    bookings: 'Buka Jadwal Antrian',
    start: 'Mulai Antrian Paspor',
  },
}

export default tickets
export type TicketsTexts = typeof tickets
