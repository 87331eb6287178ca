const privacy = {
  title: 'Privasi',
  description: 'Data apa yang disimpan, untuk apa, dan hak Anda.',
  heading: 'Privasi',
  kept: {
    caption: 'Data yang kami simpan',
    columns: { name: 'Tentang', what: 'Data', why: 'Untuk apa', until: 'Berapa lama' },
    rows: [
      {
        name: 'Akun',
        what: 'Username, nama lengkap, alamat email, nomor telepon bila Anda mengisinya, dan alamat baru yang sedang Anda konfirmasi.',
        why: 'Supaya Anda dapat masuk dan menerima email dari kami.',
        until: 'Sampai akun dihapus; alamat baru yang tidak dikonfirmasi, satu hari.',
      },
      {
        name: 'Pendaftaran yang belum dikonfirmasi',
        what: 'Sidik dari kata sandi yang Anda pilih; kata sandi itu sendiri tidak dapat dibaca darinya.',
        why: 'Supaya hanya Anda yang dapat memperbaiki alamat email yang salah tulis.',
        until: 'Satu minggu, atau sampai akun dikonfirmasi.',
      },
      {
        name: 'Orang yang Anda simpan',
        what: 'Nama, NIK, tanggal lahir, dan jenis permohonan yang biasa.',
        why: 'Supaya Anda tidak perlu mengetik lagi saat mendaftar.',
        until: 'Sampai Anda menghapusnya, atau sampai akun dihapus.',
      },
      {
        name: 'Jadwal antrian',
        what: 'Kantor, tanggal, jam, dan untuk setiap pemohon nama, NIK, tanggal lahir, serta jenis permohonan.',
        why: 'Petugas kantor yang Anda pilih mencocokkan pemohon dengan e‑KTP, dan sistem menjaga agar satu orang tidak mengambil beberapa tempat.',
        until:
          'Sampai 90 hari setelah hari kedatangan, juga bila akun dihapus lebih dahulu. Setelah itu nama, NIK, tanggal lahir, dan kaitannya dengan akun Anda dihapus; yang tersisa hanya angka.',
      },
      {
        name: 'Jejak pekerjaan petugas',
        what: 'Username petugas, apa yang diubahnya, dan data jadwal mana yang dilihatnya, tanpa NIK.',
        why: 'Supaya kantor dapat menerangkan siapa yang melihat atau mengubah data Anda.',
        until: 'Tetap disimpan; tidak ada yang dapat menghapusnya.',
      },
      {
        name: 'Tanda masuk',
        what: 'Dua cookie yang tidak dapat dibaca skrip; pada login dua langkah petugas satu lagi, selama tiga menit.',
        why: 'Supaya Anda tidak perlu login di setiap halaman.',
        until: 'Paling lama 8 jam, atau sampai Anda keluar.',
      },
    ],
  },
  sections: [
    [
      'Bagaimana NIK dilindungi',
      'NIK disimpan terenkripsi. Di layar, bukti PDF, dan email hanya empat angka terakhir yang tampak. NIK tidak pernah menjadi bagian dari alamat halaman.',
    ],
    [
      'Di perangkat Anda',
      'Dua cookie menjaga Anda tetap masuk; skrip tidak dapat membacanya. Isian yang belum dikirim disimpan di tab ini saja dan terhapus setelah jadwal terbit, setelah Anda keluar, atau setelah tab ditutup. Tiket yang Anda buka disimpan di perangkat ini supaya dapat ditunjukkan tanpa internet: kode antrian, kantor, tanggal, jam, nama, dan empat angka terakhir NIK. Tiket terhapus setelah hari kedatangan, bila jadwal dibatalkan, saat Anda keluar dari akun atau menghapus akun, dan saat orang lain masuk di perangkat ini. Tidak ada pelacak dan tidak ada iklan.',
    ],
    [
      'Hak Anda',
      'Menurut UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi Anda berhak melihat, memperbaiki, dan meminta penghapusan data Anda. Sebagian besar dapat Anda lakukan sendiri di halaman Akun; selebihnya sampaikan kepada kantor imigrasi yang Anda pilih.',
    ],
  ],
}

export default privacy
export type PrivacyTexts = typeof privacy
