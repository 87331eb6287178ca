import person from '../shared/person.ts'

const accountPerson = {
  ...person,
  title: 'Data orang tersimpan',
  description: 'Simpan atau ubah data satu orang untuk pemesanan berikutnya.',
  back: 'Orang tersimpan',
  heading: 'Tambah orang',
  edit: 'Ubah data orang',
  nikKept: (digits: string) => `Tersimpan NIK berakhiran ${digits}. Kosongkan bila tidak berubah.`,
  usualKind: 'Biasanya mengajukan',
  askEveryTime: 'Tanyakan setiap kali memesan',
  save: 'Simpan',
  cancel: 'Batal',
  unknown: 'Orang ini tidak ada lagi di daftar Anda. Kembali ke daftar untuk menambahkannya.',
}

export default accountPerson
export type AccountPersonTexts = typeof accountPerson
