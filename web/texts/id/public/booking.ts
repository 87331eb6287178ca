import appointment from '../shared/appointment.ts'
import ticket from '../shared/ticket.ts'

const booking = {
  ticket,
  ...appointment,
  title: 'Antrian Paspor',
  description: 'Pilih kantor, tanggal, dan jam kedatangan untuk permohonan paspor.',
  office: { heading: 'Pilih kantor imigrasi', name: 'Kantor', empty: 'Belum ada kantor yang melayani.' },
  signInFirst: 'Login dahulu supaya lebih cepat saat memesan. Anda juga boleh melihat tanggal dan jam tanpa login.',
  party: {
    heading: 'Berapa orang yang akan datang?',
    hint: 'Hitung semua pemohon paspor, termasuk anak-anak. Semuanya mendapat jam yang sama.',
    name: 'Jumlah pemohon',
  },
  /** Texts of the later steps, fetched with them. */
  later: () => import('../shared/booking-lazy.ts').then((texts) => texts.default),
}

export default booking
export type BookingTexts = typeof booking
