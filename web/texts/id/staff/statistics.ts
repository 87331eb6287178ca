import staff from '../shared/staff.ts'

const statistics = {
  ...staff,
  title: 'Statistik',
  description:
    'Halaman petugas: seberapa penuh hari-hari kantor, seberapa cepat kuota habis, pembatalan, dan hasil di loket.',
  range: {
    label: 'Rentang hari',
    names: {
      lalu: '30 hari terakhir',
      depan: '30 hari ke depan',
      bulan: 'Bulan ini',
      sendiri: 'Pilih sendiri',
    },
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    hint: 'Paling banyak 92 hari.',
    submit: 'Tampilkan',
  },
  between: (from: string, to: string) => `${from} sampai ${to}`,
  nothing: 'Pada hari-hari ini belum ada kuota. Pilih rentang lain.',
  people: 'Pemohon',
  print: 'Cetak halaman ini',
  totals: {
    quota: 'Kuota yang dibuka',
    draft: 'Kuota yang belum dibuka',
    booked: 'Pemohon terdaftar',
    gone: 'Keluar sebelum harinya',
    outcomes: 'Hasil di loket',
    ofQuota: (booked: string, share: string) => `${booked} (${share} dari kuota)`,
    goneHow: (cancelled: string, moved: string, byOffice: string) =>
      `${cancelled} batal sendiri, ${moved} pindah jadwal, ${byOffice} dibatalkan kantor`,
    outcomesHow: (arrived: string, refused: string, noShow: string) =>
      `${arrived} datang, ${refused} ditolak, ${noShow} tidak datang`,
  },
  units: {
    second: (n: number) => `${n} detik`,
    minute: (n: number) => `${n} menit`,
    hour: (n: number) => `${n} jam`,
    day: (n: number) => `${n} hari`,
  },
  figure: {
    chart: (title: string, sentence: string) => `Grafik: ${title}. ${sentence}`,
    table: 'Lihat angkanya dalam tabel',
    csv: 'Unduh CSV',
    notDrawn: 'Grafik tidak dapat dimuat. Semua angka tetap ada di tabel; muat ulang halaman ini untuk mencoba lagi.',
    files: {
      fill: 'kuota-per-hari',
      release: 'pembukaan-kuota',
      kinds: 'jenis-permohonan',
      departures: 'pembatalan',
      outcomes: 'hasil-loket',
    },
  },
  fill: {
    title: 'Seberapa penuh setiap hari',
    sentence: (all: string, day: string, share: string) =>
      `${all} dari kuota terisi. Hari yang paling penuh: ${day} (${share}).`,
    none: 'Belum ada kuota pada hari-hari ini.',
    drafts: (places: string) => `Belum ada kuota yang dibuka; ${places} tempat menunggu waktu bukanya.`,
    draft: 'Belum dibuka',
    day: 'Hari',
    quota: 'Kuota',
    booked: 'Terdaftar',
    free: 'Masih kosong',
    share: 'Terisi',
  },
  release: {
    title: 'Seberapa cepat kuota habis setelah dibuka',
    fast: (opened: string, half: string, all: string) =>
      `Pada pembukaan ${opened}, separuh kuota habis dalam ${half}; sampai sekarang ${all} sudah diambil.`,
    slow: (opened: string, all: string) =>
      `Pada pembukaan ${opened}, belum separuh kuota yang diambil; sampai sekarang ${all}.`,
    none: 'Belum ada kuota yang dibuka dan diambil pada hari-hari ini.',
    latest: (n: number) => `Grafik menampilkan ${n} pembukaan terakhir; tabelnya semua.`,
    opened: 'Dibuka',
    quota: 'Kuota',
    gone: 'Sudah diambil',
    half: 'Separuh habis setelah',
    most: '90% habis setelah',
    never: 'belum',
    seconds: 'Detik setelah dibuka',
    booked: 'Sudah diambil',
  },
  kind: {
    title: 'Jenis permohonan',
    sentence: (fresh: string, replacement: string) => `${fresh} paspor baru, ${replacement} penggantian.`,
    none: 'Belum ada pemohon terdaftar pada hari-hari ini.',
    kind: 'Jenis',
  },
  departure: {
    title: 'Pembatalan dan perubahan jadwal',
    none: 'Tidak ada jadwal yang dibatalkan atau dipindahkan dari hari-hari ini.',
    day: 'Hari',
    cancelled: 'Dibatalkan pemohon',
    moved: 'Pindah jadwal',
    byOffice: 'Dibatalkan kantor',
  },
  outcome: {
    title: 'Hasil di loket',
    none: 'Loket belum mencatat hasil pada hari-hari ini.',
    outcome: 'Hasil',
    arrived: 'Datang',
    refused: {
      'not-listed': 'Ditolak: tidak ada di daftar',
      'data-mismatch': 'Ditolak: data berbeda dengan e‑KTP',
      'no-proof': 'Ditolak: tanpa bukti pendaftaran',
    },
    noShow: 'Tidak datang',
  },
}

export default statistics
export type StatisticsTexts = typeof statistics
