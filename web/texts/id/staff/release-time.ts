import quota from '../shared/quota.ts'
import staff from '../shared/staff.ts'

const releaseTime = {
  ...staff,
  ...quota,
  title: 'Atur waktu buka',
  description: 'Halaman petugas: kapan pendaftaran untuk hari yang sudah berkuota dibuka.',
  run: (range: string, days: number) => `${range} (${days} hari)`,
  draft: 'Draf, belum ada waktu buka.',
  takeBack: {
    label: 'Batalkan waktu buka',
    note: 'Kembali menjadi draf; warga melihat “belum dibuka”.',
  },
  submit: 'Simpan waktu buka',
  empty: {
    title: 'Tidak ada hari yang menunggu dibuka',
    text: 'Hari yang sudah dibuka tetap terbuka. Hari yang diberi kuota sebagai draf, atau dengan waktu buka yang belum tiba, muncul di sini.',
    action: 'Beri kuota',
  },
  done: {
    heading: 'Waktu buka tersimpan',
    set: (days: number) => (days === 0 ? 'Tidak ada hari yang berubah.' : `${days} hari diatur.`),
    left: 'Tidak diatur',
    grid: 'Lihat kuota',
    again: 'Atur waktu buka lain',
  },
  reasons: {
    past: 'sudah lewat',
    holiday: 'hari libur nasional',
    closed: 'ditutup kantor',
    'no-times': 'belum berkuota',
    'open-already': 'sudah dibuka, tidak ditutup lagi',
    'opens-too-late': 'baru dibuka setelah jam kedatangan terakhirnya',
  },
}

export default releaseTime
export type ReleaseTimeTexts = typeof releaseTime
