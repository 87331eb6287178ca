const bookingDetail = {
  title: 'Detail jadwal',
  description: 'Detail satu jadwal antrian paspor.',
  heading: 'Detail jadwal',
  code: 'Kode antrian',
  back: 'Jadwal Antrian',
  bringHeading: 'Saat datang',
  bring: [
    'Tunjukkan bukti daftar online (SIMPAN PDF) kepada petugas.',
    'Bawa e‑KTP asli dan dokumen pendukung setiap pemohon. Data harus sama dengan bukti.',
    'Untuk penggantian, bawa paspor lama.',
  ],
}

export default bookingDetail
export type BookingDetailTexts = typeof bookingDetail
