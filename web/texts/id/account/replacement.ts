const replacement = {
  title: 'Pilih jadwal pengganti',
  description: 'Pilih jadwal pengganti untuk jadwal yang dibatalkan kantor imigrasi.',
  instead: (when: string) => `Sebagai pengganti jadwal ${when}, untuk pemohon yang sama:`,
  day: 'Hari pengganti',
  time: (day: string) => `Jam pada ${day}`,
  chooseDay: 'Pilih hari pengganti.',
  chooseTime: 'Pilih jam kedatangan.',
  left: (n: number) => `sisa ${n} tempat`,
  few: (n: number) => `hanya ${n} tempat`,
  full: 'kuota habis',
  closed: 'tutup',
  none: 'Pada hari ini tidak ada jam dengan tempat yang cukup untuk semua pemohon. Pilih hari lain.',
  submit: 'Ambil jadwal ini',
  keep: 'Kembali',
  retry: 'Mengirim lagi aman: jadwal pengganti hanya diambil satu kali.',
  notOffered: 'Untuk jadwal ini tidak ada hari pengganti yang dapat dipilih. Anda dapat mendaftar seperti biasa.',
  already: 'Jadwal pengganti sudah Anda ambil.',
  book: 'Mulai Antrian Paspor',
  see: 'Lihat jadwal pengganti',
}

export default replacement
export type ReplacementTexts = typeof replacement
