const board = {
  title: 'Papan ruang tunggu',
  description: 'Jam kedatangan yang sedang dilayani di kantor imigrasi, untuk layar ruang tunggu.',
  serving: 'Sedang dilayani: jam kedatangan',
  waiting: (people: number) => (people === 0 ? 'semua sudah dipanggil' : `${people} orang menunggu`),
  more: (times: number) => `dan ${times} jam sebelumnya`,
  between: 'Menunggu jam kedatangan berikutnya',
  done: 'Tidak ada yang sedang ditunggu',
  doneText: 'Jadwal hari ini sudah selesai, atau memang tidak ada.',
  next: 'Berikutnya',
  coming: 'Masih akan datang',
  people: (n: number) => `${n} orang`,
  loading: 'Memuat papan…',
  cut: (time: string) => `Sambungan terputus sejak ${time}. Yang tampil adalah keadaan pada jam itu.`,
  never: 'Belum tersambung ke server. Mencoba terus…',
  choose: 'Pilih kantor untuk layar ini',
  unknown: 'Kantor di alamat halaman ini tidak dikenal.',
}

export default board
export type BoardTexts = typeof board
