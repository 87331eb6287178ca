const accountData = {
  title: 'Data saya',
  description: 'Unduh data Anda atau hapus akun Anda.',
  back: 'Akun',
  heading: 'Data saya',
  copy: {
    heading: 'Unduh data saya',
    text: 'Satu berkas (JSON) berisi semua yang kami simpan tentang akun ini: data akun, orang tersimpan, dan jadwal Anda.',
    care: 'Berkas ini memuat NIK lengkap orang tersimpan. Jangan bagikan kepada orang lain.',
    password: 'Kata sandi untuk mengunduh',
    passwordHint: 'Supaya orang lain yang memegang perangkat ini tidak dapat mengunduhnya.',
    save: 'Unduh data saya',
  },
  deletion: {
    heading: 'Hapus akun',
    goes: 'Yang langsung dihapus dan tidak dapat dikembalikan:',
    goesList: ['akun dan kata sandi Anda', 'nama, alamat email, dan nomor telepon Anda', 'semua orang tersimpan'],
    stays:
      'Yang tetap ada: jadwal yang tanggalnya sudah lewat atau sudah dibatalkan. Kantor memerlukannya untuk catatan kedatangan dan aturan 1 bulan. Jadwal itu tidak lagi terhubung dengan akun mana pun.',
    coming: 'Bila masih ada jadwal yang akan datang, batalkan dahulu di Jadwal Antrian.',
    password: 'Kata sandi Anda',
    understood: 'Saya mengerti bahwa akun ini tidak dapat dikembalikan',
    submit: 'Hapus akun saya',
    bookings: 'Ke Jadwal Antrian',
  },
  wrong: 'Kata sandi tidak cocok. Periksa lalu coba lagi.',
  privacy: 'Bagaimana data Anda disimpan',
}

export default accountData
export type AccountDataTexts = typeof accountData
