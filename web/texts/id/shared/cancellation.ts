/** What the owner is told about a booking that has been cancelled. */
const cancellation = {
  byApplicant: 'Anda sendiri yang membatalkan jadwal ini.',
  byOffice: 'Dibatalkan oleh kantor imigrasi',
  sorry: 'Mohon maaf, kantor terpaksa membatalkan jadwal ini.',
  reasons: {
    illness: 'Alasannya: petugas sakit.',
    'power-cut': 'Alasannya: listrik padam.',
    disaster: 'Alasannya: bencana.',
    other: 'Kantor tutup pada hari itu.',
  },
  note: 'Keterangan kantor:',
  free: 'Aturan 1 bulan tidak berlaku untuk jadwal ini; Anda dapat mendaftar lagi kapan saja.',
  replacement: 'Anda dapat memilih lebih dahulu pada hari-hari pengganti ini, juga sebelum dibuka untuk umum:',
  choose: 'Pilih hari pengganti',
  replaced: 'Anda sudah mengambil jadwal pengganti.',
  seeReplacement: 'Lihat jadwal pengganti',
}

export default cancellation
export type CancellationTexts = typeof cancellation
