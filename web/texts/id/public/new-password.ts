const newPassword = {
  title: 'Kata sandi baru',
  description: 'Buat kata sandi baru dengan kode dari email.',
  heading: 'Buat kata sandi baru',
  lead: 'Bila username itu terdaftar, kode 6 angka sudah dikirim ke alamat emailnya. Periksa juga folder spam.',
  username: 'Username',
  code: 'Kode dari email',
  codeHint: '6 angka',
  password: 'Kata sandi baru',
  submit: 'Simpan kata sandi',
  again: 'Minta kode baru',
}

export default newPassword
export type NewPasswordTexts = typeof newPassword
