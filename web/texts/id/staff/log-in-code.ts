const logInCode = {
  title: 'Kode verifikasi',
  description: 'Langkah kedua login petugas: kode dari aplikasi autentikator.',
  heading: 'Masukkan kode verifikasi',
  lead: 'Kata sandi Anda benar. Buka aplikasi autentikator di ponsel Anda dan masukkan kode untuk Antrian Paspor.',
  code: 'Kode 6 angka',
  codeHint: 'Kode berganti setiap 30 detik.',
  submit: 'LOGIN',
  again: 'Login lagi dari awal',
  lost: {
    heading: 'Ponsel hilang atau diganti?',
    text: 'Minta admin kantor Anda mengatur ulang verifikasi dua langkah di halaman Hak staf. Admin pusat menghubungi pengelola sistem.',
  },
}

export default logInCode
export type LogInCodeTexts = typeof logInCode
