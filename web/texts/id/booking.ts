import ticket from './ticket.ts'
import visit from './visit.ts'

const booking = {
  ticket,
  ...visit,
  title: 'Antrian Paspor',
  description: 'Pilih kantor, tanggal, dan jam kedatangan untuk permohonan paspor.',
  office: { heading: 'Pilih kantor imigrasi', name: 'Kantor', empty: 'Belum ada kantor yang melayani.' },
  signInFirst: 'Login dahulu supaya lebih cepat saat memesan. Anda juga boleh melihat tanggal dan jam tanpa login.',
  party: {
    heading: 'Berapa orang yang akan datang?',
    hint: 'Hitung semua pemohon paspor, termasuk anak-anak. Semuanya mendapat jam yang sama.',
    name: 'Jumlah pemohon',
  },
  signIn: {
    heading: 'Login untuk melanjutkan',
    text: 'Pilihan Anda tetap tersimpan. Setelah login, Anda langsung mengisi data pemohon.',
    hurry: 'Tempat baru menjadi milik Anda setelah langkah terakhir, jadi sebaiknya tidak menunda.',
    logIn: 'LOGIN',
    signUp: 'Daftar Akun',
  },
  applicant: {
    heading: (n: number, of: number) => (of === 1 ? 'Data pemohon' : `Pemohon ${n} dari ${of}`),
    name: (n: number) => `Pemohon ${n}`,
    hint: 'Tulis persis seperti di e‑KTP. Petugas berhak menolak bila datanya berbeda.',
    kind: 'Jenis permohonan',
    kindNotes: { new: 'Belum pernah punya paspor', replacement: 'Mengganti paspor lama' },
    fullName: 'Nama lengkap',
    nik: 'NIK',
    nikHint: '16 angka. Anak: lihat Kartu Keluarga.',
    birthDate: 'Tanggal lahir',
    birthDateHint: 'Misalnya 31 12 1990',
    freeFrom: (date: string) => `Pemohon ini dapat mendaftar lagi mulai ${date}.`,
    elsewhere: (n: number, message: string) => `Pemohon ${n}: ${message}`,
    remove: 'Lanjut tanpa pemohon ini',
  },
  check: {
    heading: 'Periksa sebelum memesan',
    visit: 'Kedatangan',
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
  },
}

export default booking
export type BookingTexts = typeof booking
