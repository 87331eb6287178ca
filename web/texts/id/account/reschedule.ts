import appointment from '../shared/appointment.ts'
import ticket from '../shared/ticket.ts'

const reschedule = {
  ticket,
  ...appointment,
  title: 'Ubah jadwal',
  description: 'Pindahkan satu jadwal antrian paspor ke tanggal atau jam lain.',
  day: {
    ...appointment.day,
    heading: 'Pilih tanggal yang baru',
    none: 'Belum ada tanggal lain dengan tempat yang cukup. Jadwal Anda yang sekarang tetap berlaku. Lihat kalender untuk mengetahui tanggal yang belum dibuka.',
  },
  time: { ...appointment.time, heading: 'Pilih jam yang baru' },
  taken: {
    ...appointment.taken,
    kept: 'Jadwal Anda yang sekarang tetap berlaku. Pilih salah satu jam berikut, lalu tekan "Ubah ke jadwal ini".',
    chosen: (when: string) => `Jadwal baru diganti menjadi ${when}. Periksa, lalu tekan "Ubah ke jadwal ini".`,
  },
  present: 'Jadwal sekarang',
  safe: 'Tempat Anda yang sekarang baru dilepas setelah tempat yang baru menjadi milik Anda.',
  check: {
    heading: 'Periksa sebelum mengubah',
    from: 'Dari',
    to: 'Menjadi',
    people: 'Pemohon',
    otherDay: 'Ubah tanggal',
    otherTime: 'Ubah jam',
    rule: 'Setelah diubah, setiap pemohon dapat mendaftar lagi 1 bulan setelah tanggal kedatangan yang baru.',
    submit: 'Ubah ke jadwal ini',
    keep: 'Tidak jadi, kembali',
    retry: 'Jadwal Anda yang sekarang tetap berlaku sampai perubahan berhasil. Mengirim lagi aman.',
  },
  done: {
    heading: 'Jadwal Anda sudah diubah',
    code: 'Kode antrian (tetap sama)',
    proof: 'Simpan bukti yang baru dengan SIMPAN PDF: bukti lama masih memuat jadwal lama.',
    calendar: 'Bila jadwal lama ada di kalender Anda, simpan lagi: jadwal baru menggantikannya.',
    all: 'Lihat Jadwal Antrian',
  },
  already: 'Jadwal ini sudah dibatalkan, jadi tidak dapat diubah.',
  past: 'Tanggal jadwal ini sudah lewat.',
  back: 'Ke Jadwal Antrian',
}

export default reschedule
export type RescheduleTexts = typeof reschedule
