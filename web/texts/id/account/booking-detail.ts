import cancellation from '../shared/cancellation.ts'
import ticket from '../shared/ticket.ts'

const bookingDetail = {
  ticket,
  title: 'Detail jadwal',
  description: 'Detail satu jadwal antrian paspor.',
  heading: 'Detail jadwal',
  code: 'Kode antrian',
  back: 'Jadwal Antrian',
  cancellation,
  attendance: {
    question: 'Apakah Anda masih akan datang?',
    giveBack: (day: string) =>
      `Bila tidak jadi, kembalikan tempatnya supaya sempat dipakai orang lain, paling lambat ${day}.`,
    yes: 'Ya, saya akan datang',
    no: 'Tidak jadi, kembalikan tempat',
    thanks: 'Terima kasih, kami menunggu Anda.',
    ready: 'Siapkan dokumen di bawah ini dan datanglah tepat waktu.',
  },
  bringHeading: 'Saat datang',
  bring: [
    'Tunjukkan bukti daftar online (SIMPAN PDF) kepada petugas.',
    'Bawa e‑KTP asli dan Kartu Keluarga setiap pemohon. Datanya harus sama dengan bukti.',
    'Bawa akta kelahiran, ijazah, atau buku nikah (salah satu).',
    'Untuk penggantian, bawa paspor lama.',
  ],
}

export default bookingDetail
export type BookingDetailTexts = typeof bookingDetail
