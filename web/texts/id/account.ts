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
    'account-data': { name: 'Data saya', text: 'Unduh data Anda atau hapus akun ini.' },
  },
  pendingEmail: (email: string, pending: string) => `${email} (menunggu konfirmasi: ${pending})`,
  noPhone: 'Belum diisi',
  passwordChanged: 'Kata sandi sudah diganti. Perangkat lain yang memakai akun ini sudah dikeluarkan.',
}

export default account
export type AccountTexts = typeof account
