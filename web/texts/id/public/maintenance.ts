const maintenance = {
  title: 'Sedang dalam pemeliharaan',
  description: 'Layanan antrian paspor sedang dipelihara dan segera kembali.',
  heading: 'Layanan sedang dipelihara',
  text: 'Kami sedang merawat sistem dan segera kembali. Anda tidak perlu melakukan apa-apa: halaman ini terbuka sendiri begitu layanan kembali.',
  safeHeading: 'Jadwal Anda aman',
  safe: [
    'Jadwal yang sudah terbit tetap berlaku. Datanglah seperti biasa.',
    'Kuota yang belum dibuka tidak dibagikan selama pemeliharaan.',
    'Tiket yang tersimpan di perangkat ini tetap dapat dibuka.',
  ],
  tickets: 'Buka tiket tersimpan',
  again: 'Coba lagi',
}

export default maintenance
export type MaintenanceTexts = typeof maintenance
