const mfa = {
  title: 'Verifikasi dua langkah',
  description: 'Lindungi akun petugas dengan kode dari aplikasi autentikator.',
  back: 'Akun',
  heading: 'Verifikasi dua langkah',
  staffOnly: 'Verifikasi dua langkah hanya untuk petugas. Akun Anda cukup dengan kata sandi.',
  needed:
    'Bagian petugas baru terbuka setelah verifikasi dua langkah disiapkan. Anda perlu sekitar dua menit dan ponsel Anda.',
  lead: 'Setiap kali login, selain kata sandi Anda memasukkan kode dari ponsel Anda. Siapa pun yang mengetahui kata sandi Anda tetap tidak dapat masuk.',
  steps: [
    'Pasang aplikasi autentikator di ponsel Anda, misalnya Google Authenticator atau Microsoft Authenticator.',
    'Masukkan kata sandi Anda di sini.',
    'Pindai kode QR dengan aplikasi itu, lalu masukkan kode yang ditampilkannya.',
  ],
  password: 'Kata sandi',
  passwordHint: 'Perangkat lain yang memakai akun ini akan dikeluarkan.',
  wrongPassword: 'Kata sandi salah. Periksa lalu coba lagi.',
  start: 'Mulai',
  scan: {
    heading: 'Pindai kode QR',
    lead: 'Di aplikasi autentikator pilih tambah akun, lalu arahkan kamera ke kode ini.',
    label: 'Kode QR untuk aplikasi autentikator',
    missing: 'Kode QR tidak dapat dimuat. Ketik kunci di bawah ini ke dalam aplikasi.',
    here: 'Aplikasinya di perangkat ini? Buka di sini',
    typed: 'Tidak dapat memindai? Ketik kunci ini ke dalam aplikasi:',
    settings: 'Jenis: berbasis waktu. Jangan tunjukkan kode QR atau kunci ini kepada siapa pun.',
    code: 'Kode 6 angka dari aplikasi',
    codeHint: 'Kode berganti setiap 30 detik.',
    submit: 'Aktifkan',
    anew: 'Mulai lagi',
  },
  done: {
    heading: 'Verifikasi dua langkah aktif',
    text: 'Mulai sekarang setiap login meminta kode dari ponsel Anda.',
    lost: 'Bila ponsel hilang, mintalah admin kantor Anda mengatur ulang di halaman Hak staf.',
    on: 'Lanjut ke halaman petugas',
  },
  on: 'Aktif. Setiap login meminta kode dari aplikasi autentikator Anda.',
  takenOff: 'Verifikasi dua langkah sudah dimatikan. Siapkan lagi di bawah ini, misalnya di ponsel baru.',
  stillOn:
    'Verifikasi dua langkah akun ini ternyata masih aktif. Keluar, lalu login lagi dengan kode dari ponsel lama Anda, kemudian coba lagi.',
  off: {
    heading: 'Matikan atau pindahkan ke ponsel lain',
    text: 'Matikan dengan kata sandi dan kode dari ponsel lama, lalu siapkan lagi di ponsel baru.',
    code: 'Kode 6 angka dari aplikasi',
    codeHint: 'Kode yang baru saja dipakai tidak berlaku lagi; tunggu kode berikutnya.',
    submit: 'Matikan',
  },
}

export default mfa
export type MfaTexts = typeof mfa
