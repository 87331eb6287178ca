const account = {
  title: 'Akun',
  description: 'Data akun, orang tersimpan, kata sandi, dan data Anda.',
  heading: 'Akun',
  facts: { username: 'Username', fullName: 'Nama lengkap', email: 'Alamat email', phone: 'Nomor telepon' },
  sections: {
    'account-details': { name: 'Nama dan telepon', text: 'Perbaiki nama lengkap atau nomor telepon Anda.' },
    'account-email': { name: 'Alamat email', text: 'Ganti alamat yang menerima email dari kami.' },
    'account-people': {
      name: 'Orang tersimpan',
      text: 'Simpan data keluarga, lalu cukup pilih namanya saat memesan.',
    },
    'account-password': { name: 'Kata sandi', text: 'Ganti kata sandi akun ini.' },
    mfa: { name: 'Verifikasi dua langkah', text: 'Lindungi akun petugas dengan kode dari ponsel Anda.' },
    'account-data': { name: 'Data saya', text: 'Unduh data Anda atau hapus akun ini.' },
  },
  pendingEmail: (email: string, pending: string) => `${email} (menunggu konfirmasi: ${pending})`,
  emailProblem: {
    title: 'Email kami tidak sampai kepada Anda',
    bounced: (email: string) =>
      `Pesan ke ${email} kembali kepada kami. Ganti dengan alamat yang dapat menerima email, atau konfirmasikan alamat ini lagi bila sudah dapat menerimanya.`,
    complained: (email: string) =>
      `Pesan kami ke ${email} dilaporkan sebagai spam, jadi kami tidak mengirim lagi ke sana. Supaya konfirmasi dan pengingat sampai, ganti dengan alamat lain, atau konfirmasikan alamat ini lagi bila itu tidak sengaja.`,
    change: 'Ganti atau konfirmasikan alamat email',
  },
  noPhone: 'Belum diisi',
  passwordChanged: 'Kata sandi sudah diganti. Perangkat lain yang memakai akun ini sudah dikeluarkan.',
}

export default account
export type AccountTexts = typeof account
