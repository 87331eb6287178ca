const account = {
  title: 'Akun',
  description: 'Data akun, orang tersimpan, kata sandi, dan data Anda.',
  heading: 'Akun',
  facts: { username: 'Username', fullName: 'Nama lengkap', email: 'Alamat email', phone: 'Nomor telepon' },
  sections: {
    'account-people': {
      name: 'Orang tersimpan',
      text: 'Simpan data keluarga, lalu cukup pilih namanya saat memesan.',
    },
    'account-password': { name: 'Kata sandi', text: 'Ganti kata sandi akun ini.' },
    'account-data': { name: 'Data saya', text: 'Unduh data Anda atau hapus akun ini.' },
  },
  passwordChanged: 'Kata sandi sudah diganti. Perangkat lain yang memakai akun ini sudah dikeluarkan.',
}

export default account
export type AccountTexts = typeof account
