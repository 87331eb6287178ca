const accountEmail = {
  title: 'Ubah alamat email',
  description: 'Ganti alamat email akun Anda.',
  back: 'Akun',
  address: {
    heading: 'Ubah alamat email',
    now: (email: string) => `Alamat sekarang: ${email}`,
    lead: 'Kami mengirim kode ke alamat yang baru. Sampai kode itu Anda masukkan, alamat sekarang tetap berlaku.',
    again: 'Bila alamat yang sekarang sudah dapat menerima email lagi, isikan alamat itu juga: kodenya membuktikannya.',
    email: 'Alamat email baru',
    emailHint: 'Harus dapat Anda buka sekarang untuk membaca kode.',
    password: 'Kata sandi',
    passwordHint: 'Untuk memastikan bahwa ini Anda.',
    wrong: 'Kata sandi tidak cocok. Periksa lalu coba lagi.',
    submit: 'Kirim kode',
  },
  code: {
    heading: 'Masukkan kode dari email',
    lead: (email: string) => `Kami mengirim kode 6 angka ke ${email}. Periksa juga folder spam.`,
    still: (email: string) => `Sampai dikonfirmasi, alamat ${email} tetap berlaku.`,
    code: 'Kode dari email',
    codeHint: '6 angka',
    submit: 'Konfirmasi alamat baru',
    submitSame: 'Konfirmasi alamat ini',
    resendQuestion: 'Belum menerima kode?',
    resend: 'Kirim kode baru',
    resendIn: (seconds: number) => `Kode baru dapat diminta ${seconds} detik lagi.`,
    resent: 'Kode baru sudah dikirim. Kode yang lama tidak berlaku lagi.',
    other: 'Pakai alamat lain',
  },
  done: {
    heading: 'Alamat email sudah diganti',
    lead: (email: string) => `Mulai sekarang email dari kami dikirim ke ${email}.`,
    same: 'Alamat email sudah dikonfirmasi',
    details: 'Ke data diri',
  },
}

export default accountEmail
export type AccountEmailTexts = typeof accountEmail
