const accountPassword = {
  title: 'Ganti kata sandi',
  description: 'Ganti kata sandi akun Anda.',
  back: 'Akun',
  heading: 'Ganti kata sandi',
  lead: 'Setelah diganti, perangkat lain yang memakai akun ini dikeluarkan. Di sini Anda tetap masuk.',
  current: 'Kata sandi sekarang',
  next: 'Kata sandi baru',
  submit: 'Ganti kata sandi',
  wrong: 'Kata sandi sekarang tidak cocok. Periksa lalu coba lagi.',
  forgotten: 'Lupa kata sandi sekarang?',
}

export default accountPassword
export type AccountPasswordTexts = typeof accountPassword
