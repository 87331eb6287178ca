/** Texts of choosing days and when their booking opens: for giving out, and for setting the opening time alone. */
const quota = {
  week: {
    without: (days: string) =>
      `${days}: hari kerja kantor, tetapi tanpa jam buka. Kuota tidak diberikan untuk hari itu.`,
    beyond: (days: string) => `${days}: ada jam bukanya, tetapi bukan hari kerja kantor. Kuota tetap diberikan.`,
  },
  release: {
    label: 'Kapan pendaftaran dibuka?',
    later: 'Pada waktu tertentu',
    laterNote: 'Diumumkan kepada warga, lalu terbuka sendiri tepat pada waktunya.',
    now: 'Langsung dibuka',
    nowNote: 'Warga dapat mendaftar begitu kuota diberikan.',
    date: 'Tanggal dibuka',
    dateHint: 'Misalnya 4 12 2026',
    time: (zone: string) => `Pukul (${zone})`,
    timeHint: 'Misalnya 14.00',
    at: (day: string, time: string) => `${day} pukul ${time}`,
    opens: (when: string) => `Dibuka ${when}.`,
    wrong: {
      'not-chosen': 'Pilih kapan pendaftaran dibuka.',
      'not-a-date': 'Isi tanggal dibuka dengan tanggal, bulan, dan tahun yang benar.',
      'not-a-time': 'Tulis jam dibuka seperti 14.00.',
      past: 'Waktu buka ini sudah lewat. Pilih waktu yang akan datang, atau “Langsung dibuka”.',
    },
  },
  range: {
    label: 'Untuk tanggal berapa?',
    other: 'Tanggal lain',
    otherNote: 'Dari satu tanggal sampai tanggal lain.',
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    hint: 'Misalnya 14 12 2026',
    wrong: {
      'not-chosen': (_: string) => 'Pilih untuk tanggal berapa.',
      'not-a-from': (_: string) => 'Isi tanggal awal dengan tanggal, bulan, dan tahun yang benar.',
      'not-a-to': (_: string) => 'Isi tanggal akhir dengan tanggal, bulan, dan tahun yang benar.',
      order: (_: string) => 'Tanggal akhir tidak boleh sebelum tanggal awal.',
      past: (_: string) => 'Tanggal awal sudah lewat.',
      'too-far': (last: string) => `Kuota dapat diberikan paling jauh sampai ${last}.`,
    },
  },
}

export default quota
export type QuotaTexts = typeof quota
