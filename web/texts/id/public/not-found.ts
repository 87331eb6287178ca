const notFound = {
  title: 'Halaman tidak ditemukan',
  description: 'Halaman yang Anda cari tidak ada.',
  heading: 'Halaman tidak ditemukan',
  text: 'Alamat ini tidak ada. Mungkin salah ketik, atau halamannya sudah pindah.',
  home: 'Ke halaman depan',
  bookings: 'Ke Jadwal Antrian',
}

export default notFound
export type NotFoundTexts = typeof notFound
