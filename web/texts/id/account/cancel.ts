const cancel = {
  title: 'Batalkan jadwal',
  description: 'Batalkan satu jadwal antrian paspor.',
  heading: 'Batalkan jadwal ini?',
  consequences: [
    'Tempat untuk semua pemohon dalam jadwal ini langsung tersedia untuk orang lain.',
    'Pembatalan tidak dapat ditarik kembali. Untuk datang, Anda perlu memesan jadwal baru.',
  ],
  confirm: 'Ya, BATALKAN',
  keep: 'Tidak, kembali',
  already: 'Jadwal ini sudah dibatalkan.',
  past: 'Tanggal jadwal ini sudah lewat.',
  back: 'Ke Jadwal Antrian',
}

export default cancel
export type CancelTexts = typeof cancel
