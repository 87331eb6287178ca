const offline = {
  title: 'Tidak ada sambungan internet',
  description: 'Halaman ini tampil saat perangkat tidak tersambung ke internet.',
  heading: 'Tidak ada sambungan internet',
  text: 'Halaman ini tidak dapat dibuka sekarang. Begitu sambungan kembali, halaman terbuka sendiri.',
  worksHeading: 'Yang tetap dapat Anda buka',
  works: 'Tiket yang tersimpan di perangkat ini, dengan kode QR untuk petugas.',
  tickets: 'Buka tiket tersimpan',
  kept: 'Isian yang belum dikirim tetap tersimpan di tab ini. Tempat kosong tidak ditampilkan tanpa internet, karena berubah setiap saat.',
  again: 'Coba lagi',
}

export default offline
export type OfflineTexts = typeof offline
