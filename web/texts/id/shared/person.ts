/** Texts of a person's data: of an applicant in a booking, and of somebody saved in the account. */
const person = {
  hint: 'Tulis persis seperti di e‑KTP. Petugas berhak menolak bila datanya berbeda.',
  kind: 'Jenis permohonan',
  kindNotes: { new: 'Belum pernah punya paspor', replacement: 'Mengganti paspor lama' },
  fullName: 'Nama lengkap',
  nik: 'NIK',
  nikHint: '16 angka. Anak: lihat Kartu Keluarga.',
  birthDate: 'Tanggal lahir',
  birthDateHint: 'Misalnya 31 12 1990',
}

export default person
export type PersonTexts = typeof person
