const home = {
  title: 'Daftar antrian paspor online',
  description: 'Pilih hari dan jam datang ke kantor imigrasi untuk paspor baru atau penggantian. Gratis.',
  heading: 'Daftar antrian paspor dari rumah',
  lead: 'Pilih hari dan jam datang ke kantor imigrasi, untuk 1 sampai 5 pemohon sekaligus. Gratis.',
  accountRemoved: 'Akun Anda sudah dihapus, beserta orang tersimpan di dalamnya. Anda sudah keluar.',
  start: 'Mulai Antrian Paspor',
  haveAccount: 'Lihat Jadwal Antrian',
  stepsHeading: 'Langkah-langkah',
  steps: [
    ['Daftar Akun', 'Buat username dan kata sandi dengan alamat email Anda.'],
    ['Cek Email Konfirmasi', 'Buka email dari kami dan masukkan kode 6 angka.'],
    ['Login', 'Masuk dengan username dan kata sandi Anda.'],
    ['Pilih kantor, jumlah pemohon, tanggal, dan jam', 'Tanggal hijau masih punya kuota.'],
    ['Isi data pemohon', 'Paspor Baru atau Paspor Penggantian, dengan nama, NIK, dan tanggal lahir sesuai e‑KTP.'],
    ['SIMPAN PDF', 'Simpan bukti daftar online dan tunjukkan kepada petugas saat datang.'],
  ],
  prepareHeading: 'Siapkan sebelum mulai',
  prepare: [
    'Alamat email yang dapat Anda buka sekarang',
    'e‑KTP setiap pemohon: nama, NIK 16 angka, dan tanggal lahir',
    'Untuk anak yang belum punya e‑KTP: Kartu Keluarga yang memuat NIK-nya',
  ],
  bringHeading: 'Bawa saat datang',
  bring: [
    'Bukti daftar online (PDF, dicetak atau di layar ponsel)',
    'e‑KTP asli dan Kartu Keluarga (KK) setiap pemohon',
    'Akta kelahiran, ijazah, atau buku nikah (salah satu)',
    'Paspor lama, bila mengajukan penggantian',
  ],
  officesHeading: 'Kantor yang melayani',
  book: 'Pilih jadwal di kantor ini',
  allOffices: 'Alamat dan kontak kantor',
  ruleHeading: 'Aturan 1 bulan',
  rule: 'Pemohon yang sudah punya jadwal dapat mendaftar kembali setelah 1 bulan dari tanggal jadwal itu. Jadwal dapat diubah atau dibatalkan paling lambat 2 hari sebelum tanggal kedatangan.',
}

export default home
export type HomeTexts = typeof home
