const forgottenPassword = {
  title: 'Lupa kata sandi',
  description: 'Minta kode untuk membuat kata sandi baru.',
  heading: 'Lupa kata sandi',
  lead: 'Tulis username Anda. Kami mengirim kode ke alamat email akun itu.',
  username: 'Username',
  submit: 'Kirim kode',
  forgottenUsername: 'Lupa username?',
  haveCode: 'Saya sudah punya kode',
}

export default forgottenPassword
export type ForgottenPasswordTexts = typeof forgottenPassword
