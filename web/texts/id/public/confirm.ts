const confirm = {
  title: 'Cek Email Konfirmasi',
  description: 'Masukkan kode konfirmasi dari email.',
  heading: 'Cek Email Konfirmasi',
  sent: 'Kami sudah mengirim kode 6 angka ke alamat email Anda. Buka email itu, lalu tulis kodenya di sini. Periksa juga folder spam.',
  fromMail: 'Username dan kode dari email sudah terisi. Tekan tombol untuk mengonfirmasi.',
  username: 'Username',
  code: 'Kode konfirmasi',
  codeHint: '6 angka',
  submit: 'Konfirmasi',
  resendQuestion: 'Belum menerima kode?',
  resend: 'Kirim kode baru',
  resendIn: (seconds: number) => `Kode baru dapat diminta ${seconds} detik lagi.`,
  usernameFirst: 'Tulis username Anda di atas untuk meminta kode baru.',
  wrongAddress: 'Alamat emailnya salah?',
  wrongAddressLead:
    'Bila ada salah tulis saat mendaftar, kodenya pergi ke alamat lain. Anda tidak perlu mendaftar ulang.',
  correctAddress: 'Perbaiki alamat email',
  resent: 'Kode baru sudah dikirim. Kode yang lama tidak berlaku lagi.',
}

export default confirm
export type ConfirmTexts = typeof confirm
