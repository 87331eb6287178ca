const logIn = {
  title: 'Login',
  description: 'Masuk dengan username dan kata sandi.',
  heading: 'Login ke Antrian Paspor',
  username: 'Username',
  password: 'Kata sandi',
  submit: 'LOGIN',
  forgotten: 'Lupa kata sandi?',
  forgottenUsername: 'Lupa username?',
  noAccount: 'Belum punya akun?',
  signUp: 'Daftar Akun',
  confirmFirst: 'Masukkan kode konfirmasi',
  messages: {
    dikonfirmasi: 'Email Anda sudah dikonfirmasi. Silakan login.',
    'sandi-diganti': 'Kata sandi sudah diganti. Silakan login dengan kata sandi baru.',
    berakhir: 'Demi keamanan, sesi Anda sudah berakhir. Login lagi untuk melanjutkan; isian Anda tetap tersimpan.',
  },
  already: (name: string) => `Anda sudah masuk sebagai ${name}.`,
  goOn: 'Lanjutkan',
}

export default logIn
export type LogInTexts = typeof logIn
