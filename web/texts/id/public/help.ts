const help = {
  title: 'Bantuan',
  description: 'Aturan antrian paspor dan jawaban atas pertanyaan yang sering muncul.',
  heading: 'Bantuan',
  noticeHeading: 'Perhatian',
  month:
    'Apabila pemohon sudah mengajukan permohonan, pemohon dapat membuat permohonan kembali setelah 1 (satu) bulan dari jadwal yang telah ditentukan sebelumnya.',
  proof: 'Pemohon wajib menunjukkan bukti daftar online kepada petugas.',
  refusal: 'Petugas berhak menolak pemohon paspor yang:',
  reasons: [
    'tidak tercantum dalam daftar pengantri yang telah dicetak sebelumnya;',
    'datanya pada bukti daftar online tidak sesuai dengan e‑KTP atau dokumen lain yang ditunjukkan;',
    'tidak dapat menunjukkan bukti telah mendaftar.',
  ],
  questionsHeading: 'Pertanyaan yang sering muncul',
  questions: [
    [
      'Apa arti warna pada kalender?',
      'Hijau: kuota tersedia. Merah: kuota sudah habis. Kuning: kuota belum disediakan oleh kantor imigrasi. Abu-abu: hari libur nasional. Setiap warna juga punya tanda sendiri.',
    ],
    [
      'Sampai kapan jadwal dapat diubah atau dibatalkan?',
      'Paling lambat 2 hari sebelum tanggal kedatangan, lewat menu Jadwal Antrian: Ubah jadwal untuk pindah ke hari atau jam lain, BATALKAN untuk melepas jadwal.',
    ],
    [
      'Kode konfirmasi tidak sampai.',
      'Periksa folder spam. Di halaman Cek Email Konfirmasi Anda dapat meminta kode baru; kode lama tidak berlaku lagi.',
    ],
    [
      'NIK saya ditolak.',
      'NIK terdiri dari 16 angka dan memuat tanggal lahir (untuk perempuan, tanggalnya ditambah 40). Periksa NIK dan tanggal lahir di e‑KTP atau Kartu Keluarga.',
    ],
    [
      'Bagaimana mendaftarkan anak?',
      'Tulis anak sebagai pemohon, dengan NIK dari Kartu Keluarga. Satu pendaftaran memuat 1 sampai 5 orang.',
    ],
    ['Apakah mendaftar antrian dipungut biaya?', 'Tidak. Jangan membayar siapa pun untuk mendapat jadwal.'],
  ],
  contact: 'Masih perlu bantuan? Hubungi kantor imigrasi yang Anda pilih:',
  offices: 'alamat dan kontak kantor',
}

export default help
export type HelpTexts = typeof help
