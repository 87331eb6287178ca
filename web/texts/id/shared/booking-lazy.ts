import logIn from '../public/log-in.ts'
import person from './person.ts'

/** Texts of the booking's later steps; they come with those steps. */
const bookingLazy = {
  logIn,
  signIn: {
    heading: 'Login untuk melanjutkan',
    text: 'Pilihan Anda tetap tersimpan. Setelah login, Anda langsung mengisi data pemohon.',
    hurry: 'Tempat baru menjadi milik Anda setelah langkah terakhir, jadi sebaiknya tidak menunda.',
  },
  people: {
    heading: 'Siapa yang akan datang?',
    label: 'Orang tersimpan',
    hint: (party: number) =>
      party === 1
        ? 'Pilih satu orang.'
        : `Pilih paling banyak ${party} orang. Sisanya Anda tulis di langkah berikutnya.`,
    count: (picked: number, party: number) => `${picked} dari ${party} orang dipilih`,
    tooMany: (party: number, picked: number) =>
      `Anda memilih ${picked} orang, padahal jumlah pemohon ${party}. Kurangi pilihan atau ubah jumlah pemohon.`,
    changeParty: 'Ubah jumlah pemohon',
    someoneElse: 'Orang lain',
    someoneElseNote: 'Tulis datanya di langkah berikutnya',
    write: 'Tulis data pemohon sendiri',
    manage: 'Atur orang tersimpan',
  },
  applicant: {
    ...person,
    heading: (n: number, of: number) => (of === 1 ? 'Data pemohon' : `Pemohon ${n} dari ${of}`),
    name: (n: number) => `Pemohon ${n}`,
    person: 'Orang tersimpan',
    freeFrom: (date: string) => `Pemohon ini dapat mendaftar lagi mulai ${date}.`,
    elsewhere: (n: number, message: string) => `Pemohon ${n}: ${message}`,
    remove: 'Lanjut tanpa pemohon ini',
    removeAsk: (n: number) => `Lanjut tanpa pemohon ${n}?`,
    removeText: 'Data pemohon ini dihapus dari pendaftaran. Pemohon lain, tanggal, dan jam tetap tersimpan.',
    removeKeep: 'Jangan hapus',
    pick: 'Pilih dari orang tersimpan',
    pickAnother: 'Pilih orang lain',
    writeInstead: 'Tulis data pemohon ini sendiri',
    save: 'Simpan untuk lain kali',
    saveNote: 'Lain kali Anda cukup memilih nama. Dapat dihapus kapan saja di Akun.',
  },
  check: {
    heading: 'Periksa sebelum memesan',
    appointment: 'Kedatangan',
    declare: 'Dengan memesan, Anda menyatakan bahwa data di atas sesuai dengan e‑KTP.',
    rule: 'Setelah memesan, setiap pemohon dapat mendaftar lagi 1 bulan setelah tanggal kedatangan ini.',
    submit: 'Pesan jadwal ini',
    retry: 'Isian Anda tetap tersimpan. Mengirim lagi tidak akan memesan dua kali.',
  },
  done: {
    heading: 'Jadwal antrian Anda sudah terbit',
    code: 'Kode antrian',
    next: 'Yang perlu Anda lakukan',
    todo: [
      'Simpan bukti daftar online dengan SIMPAN PDF.',
      'Datang ke kantor pada tanggal dan jam di atas, bersama semua pemohon.',
      'Tunjukkan bukti itu kepada petugas, bersama e‑KTP asli dan dokumen pendukung. Untuk penggantian, bawa paspor lama.',
    ],
    cancel: (date: string) =>
      `Berhalangan? Ubah atau batalkan jadwal paling lambat ${date} supaya orang lain dapat memakai tempatnya.`,
    all: 'Lihat Jadwal Antrian',
    saved: (names: string) => `Tersimpan untuk lain kali: ${names}.`,
    notSaved: (names: string, reason: string) =>
      `Belum tersimpan untuk lain kali: ${names}. ${reason} Jadwal Anda tidak terpengaruh.`,
    people: 'Buka orang tersimpan',
  },
}

export default bookingLazy
export type BookingLazyTexts = typeof bookingLazy
