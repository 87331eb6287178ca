const accountPeople = {
  title: 'Orang tersimpan',
  description: 'Orang yang datanya Anda simpan untuk pemesanan berikutnya.',
  back: 'Akun',
  heading: 'Orang tersimpan',
  lead: 'Saat memesan, Anda cukup memilih nama; tidak perlu mengetik apa pun. Paling banyak 20 orang.',
  saved: 'Data orang sudah tersimpan.',
  removed: (name: string) => `${name} sudah dihapus dari daftar. Jadwal yang sudah dipesan tetap ada.`,
  born: (day: string) => `Lahir ${day}`,
  anyKind: 'Jenis permohonan ditanyakan setiap kali',
  add: 'Tambah orang',
  remove: 'Hapus',
  removeQuestion: (name: string) => `Hapus ${name} dari daftar?`,
  removeNote: 'Jadwal yang sudah dipesan tetap ada.',
  removeConfirm: 'Ya, hapus',
  keep: 'Tidak, kembali',
  empty: {
    title: 'Belum ada orang tersimpan',
    text: 'Begitu kuota dibuka, tempat cepat habis. Simpan data Anda dan keluarga sekarang, supaya nanti cukup memilih nama.',
  },
}

export default accountPeople
export type AccountPeopleTexts = typeof accountPeople
