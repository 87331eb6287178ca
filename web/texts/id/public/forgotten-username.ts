const forgottenUsername = {
  title: 'Lupa username',
  description: 'Minta username akun Anda lewat email.',
  heading: 'Lupa username',
  lead: 'Tulis alamat email akun Anda. Kami mengirim username yang memakai alamat itu.',
  email: 'Alamat email',
  submit: 'Kirim username',
  sentHeading: 'Periksa email Anda',
  sent: (email: string) =>
    `Bila ada akun dengan alamat ${email}, username-nya sudah kami kirim ke sana. Periksa juga folder spam.`,
  mailLimit: 'Demi keamanan, email ini dikirim paling banyak sekali dalam 15 menit.',
  nothing: 'Tidak ada email yang datang? Mungkin akun itu memakai alamat lain, atau belum dikonfirmasi.',
  logIn: 'Ke halaman login',
  other: 'Coba alamat lain',
  password: 'Lupa kata sandi?',
}

export default forgottenUsername
export type ForgottenUsernameTexts = typeof forgottenUsername
