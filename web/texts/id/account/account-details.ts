const accountDetails = {
  title: 'Data diri',
  description: 'Perbaiki nama dan nomor telepon akun Anda.',
  back: 'Akun',
  heading: 'Data diri',
  lead: 'Nama dan nomor telepon ini untuk akun Anda. Data pemohon di jadwal yang sudah dibuat tidak berubah.',
  username: 'Username',
  email: 'Alamat email',
  pending: (email: string) => `${email} menunggu konfirmasi`,
  changeEmail: 'Ubah alamat email',
  fullName: 'Nama lengkap',
  fullNameHint: 'Seperti di e‑KTP.',
  phone: 'Nomor telepon',
  phoneHint: 'Misalnya 0812-3456-7890. Kosongkan untuk menghapusnya.',
  submit: 'Simpan',
  saved: 'Data diri Anda sudah disimpan.',
}

export default accountDetails
export type AccountDetailsTexts = typeof accountDetails
