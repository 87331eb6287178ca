const signUp = {
  title: 'Daftar Akun',
  description: 'Buat akun untuk mendaftar antrian paspor.',
  heading: 'Daftar Akun',
  lead: 'Satu akun cukup untuk sekeluarga. Kami mengirim kode konfirmasi ke email Anda.',
  username: 'Username',
  usernameHint: '3–30 huruf, angka, titik, garis bawah, atau tanda hubung. Huruf besar dan kecil sama saja.',
  fullName: 'Nama lengkap',
  fullNameHint: 'Seperti di e‑KTP.',
  email: 'Alamat email',
  emailHint: 'Harus dapat Anda buka sekarang untuk membaca kode.',
  phone: 'Nomor telepon',
  password: 'Kata sandi',
  submit: 'Daftar Akun',
  haveAccount: 'Sudah punya akun?',
  logIn: 'Login',
  privacy: 'Bagaimana data Anda disimpan',
}

export default signUp
export type SignUpTexts = typeof signUp
