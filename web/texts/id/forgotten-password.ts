const forgottenPassword = {
  title: 'Lupa kata sandi',
  description: 'Minta kode untuk membuat kata sandi baru.',
  heading: 'Lupa kata sandi',
  lead: 'Tulis username Anda. Kami mengirim kode ke alamat e-mail akun itu.',
  username: 'Username',
  submit: 'Kirim kode',
  haveCode: 'Sudah punya kode',
}

export default forgottenPassword
export type ForgottenPasswordTexts = typeof forgottenPassword
