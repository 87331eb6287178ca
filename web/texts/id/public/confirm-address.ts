const confirmAddress = {
  title: 'Perbaiki alamat email',
  description: 'Perbaiki alamat email akun yang belum dikonfirmasi.',
  heading: 'Perbaiki alamat email',
  lead: 'Tulis alamat email yang benar. Kode baru dikirim ke sana; kode yang lama tidak berlaku lagi.',
  username: 'Username',
  email: 'Alamat email yang benar',
  emailHint: 'Harus dapat Anda buka sekarang untuk membaca kode.',
  password: 'Kata sandi',
  passwordHint: 'Yang Anda buat saat mendaftar.',
  submit: 'Simpan dan kirim kode',
  confirmed: 'Ini hanya untuk akun yang belum dikonfirmasi. Sudah dikonfirmasi?',
  logIn: 'Login, lalu ubah alamat email di akun Anda',
  back: 'Kembali ke kode konfirmasi',
}

export default confirmAddress
export type ConfirmAddressTexts = typeof confirmAddress
