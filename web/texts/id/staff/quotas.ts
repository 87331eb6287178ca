import staff from '../shared/staff.ts'

/** Seperti ditulis di tabel: angka, atau tidak ada jam. */
const quota = (n: number | null) => (n === null ? 'tidak ada jam' : String(n))

const quotas = {
  ...staff,
  title: 'Kuota per bulan',
  description: 'Halaman petugas: kuota setiap hari dan jam kedatangan dalam sebulan.',
  month: { previous: 'Bulan sebelumnya', next: 'Bulan berikutnya' },
  grid: {
    day: 'Hari',
    filled: (claimed: number, of: number) => `${claimed} dari ${of} terisi`,
    closedDay: 'Ditutup kantor',
    noWork: 'Tutup',
    noQuota: 'Belum ada kuota',
  },
  cell: {
    loading: 'sedang dimuat',
    none: 'tidak ada jam',
    figures: (of: number, claimed: number, left: number) => `kuota ${of}, terisi ${claimed}, sisa ${left}`,
    states: {
      available: 'tersedia',
      full: 'kuota habis',
      unopened: 'belum dibuka',
      closed: 'tutup atau sudah lewat',
    },
    changed: (before: number | null) => `belum disimpan, sebelumnya ${quota(before)}`,
    was: (before: number | null) => `tadi ${before ?? '–'}`,
    locks: {
      past: 'Sudah lewat, tidak dapat diubah',
      'too-far': 'Terlalu jauh: kuota dapat diberikan paling lambat 92 hari ke depan',
      holiday: 'Hari libur nasional, tidak dapat diubah',
      'closed-day': 'Hari ini ditutup kantor; buka dahulu harinya',
    },
  },
  errors: {
    'changed-meanwhile': (_: number) => 'Baru saja diubah orang lain',
    'below-claims': (claimed: number) => `Di bawah yang sudah terisi (${claimed} pemohon)`,
    'has-bookings': (claimed: number) => `Tidak dapat dihapus: sudah terisi ${claimed} pemohon`,
    past: (_: number) => 'Jam ini sudah lewat',
    'too-far': (_: number) => 'Lebih dari 92 hari ke depan',
    'closed-day': (_: number) => 'Hari ini ditutup kantor',
    holiday: (_: number) => 'Hari ini hari libur nasional',
    'too-many': (_: number) => 'Sehari paling banyak 96 jam kedatangan',
  },
  decide: {
    title: (n: number) => `${n} perubahan perlu keputusan Anda`,
    now: (n: number | null, claimed: number) => `Sekarang: ${quota(n)}${claimed > 0 ? `, terisi ${claimed}` : ''}.`,
    typed: (n: number | null) => `Isian Anda: ${quota(n)}.`,
    mine: (n: number | null) => `Pakai isian saya (${quota(n)})`,
    theirs: (n: number | null) => `Biarkan seperti sekarang (${quota(n)})`,
    least: (n: number) => `Jadikan ${n}`,
  },
  editor: (day: string, cell: string, n: number) => `Kuota, ${day}, ${cell}${n > 1 ? `, untuk ${n} jam terpilih` : ''}`,
  tools: {
    fill: (n: number) => (n === 1 ? 'Kuota jam terpilih' : `Kuota ${n} jam terpilih`),
    hint: 'Angka 0 sampai 1000, atau +5 dan -5 untuk menambah dan mengurangi.',
    apply: 'Isikan',
    remove: 'Hapus jam',
    undo: 'Urungkan',
    redo: 'Ulangi',
  },
  messages: {
    loading: 'Kuota bulan ini sedang dimuat; isi sesaat lagi.',
    changed: (n: number) => (n === 0 ? 'Tidak ada yang berubah.' : `${n} kuota diubah, belum disimpan.`),
    locked: (n: number) => `${n} jam dilewati karena tidak dapat diubah.`,
    cut: (n: number) => `${n} angka tidak muat di tabel dan tidak ditempel.`,
    headings: 'Judul baris dan kolomnya tidak ikut ditempel.',
    copied: (n: number) => `${n} kuota disalin.`,
    strange: (text: string) => `Tidak ditempel: “${text}” bukan kuota. Salin angka 0 sampai 1000 saja.`,
    notAQuota: 'Tulis angka 0 sampai 1000, atau +5 dan -5 untuk menambah dan mengurangi.',
    undone: 'Perubahan terakhir diurungkan.',
    redone: 'Perubahan diulangi.',
  },
  save: {
    changed: (n: number) => `${n} perubahan belum disimpan`,
    save: 'Simpan',
    discard: 'Urungkan semua',
    progress: (done: number, of: number) => `Menyimpan ${done} dari ${of} perubahan…`,
    outcome: (saved: number, kept: number) =>
      kept === 0
        ? `${saved} perubahan tersimpan.`
        : `${saved} perubahan tersimpan, ${kept} belum. Lihat keterangannya di atas.`,
    failed: (saved: number, left: number) =>
      `${saved} perubahan tersimpan, ${left} belum terkirim. Isian Anda masih ada; tekan Simpan lagi.`,
  },
  leave: {
    title: 'Keluar tanpa menyimpan?',
    text: (n: number) => `${n} perubahan belum disimpan dan akan hilang.`,
    yes: 'Keluar tanpa menyimpan',
    no: 'Tetap di sini',
  },
  add: {
    label: 'Tambah jam kedatangan',
    hint: 'Misalnya 15.30. Jam baru muncul sebagai kolom; isi kuotanya lalu simpan.',
    submit: 'Tambah',
    notATime: 'Tulis jam seperti 15.30.',
    already: 'Jam ini sudah ada di tabel.',
  },
  empty: {
    title: (month: string) => `Belum ada kuota untuk ${month}`,
    text: 'Beri kuota sekaligus untuk beberapa minggu, lalu atur satu per satu di sini.',
    action: 'Beri kuota',
  },
  help: {
    legend: 'Arti warna dan tanda',
    figures: 'Angka besar adalah kuota. Angka kecil di bawahnya: terisi / sisa.',
    changed: 'diubah, belum disimpan',
    keysTitle: 'Mengisi dengan papan ketik',
    keysShort: 'Tombol panah berpindah, angka atau Enter mengisi, Shift dan panah memilih beberapa jam.',
    keys: [
      ['Panah, Home, End', 'berpindah jam; dengan Ctrl sampai ke ujung'],
      ['Page Up, Page Down', 'bulan sebelumnya, bulan berikutnya'],
      ['Angka, Enter, F2', 'mengisi kuota; Esc membatalkan'],
      ['+5, -5', 'menambah atau mengurangi'],
      ['Enter, Tab', 'selesai mengisi, lalu ke bawah atau ke kanan'],
      ['Shift + panah', 'memilih beberapa jam; angka mengisi semuanya'],
      ['Shift + Spasi, Ctrl + Spasi', 'memilih sehari penuh, atau satu jam di semua hari'],
      ['Delete', 'menghapus jam yang belum terisi'],
      ['Ctrl + C, Ctrl + V', 'menyalin ke dan menempel dari lembar kerja; “-” berarti tidak ada jam'],
      ['Ctrl + X', 'menyalin, lalu menghapus jam yang belum terisi'],
      ['Ctrl + Z, Ctrl + Y', 'mengurungkan, mengulangi'],
    ] as [string, string][],
  },
}

export default quotas
export type QuotasTexts = typeof quotas
