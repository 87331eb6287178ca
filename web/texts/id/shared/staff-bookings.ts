/** Texts of bookings as staff see them. */
const staffBookings = {
  code: 'Kode',
  time: 'Jam kedatangan',
  day: 'Tanggal dan jam',
  status: 'Status',
  people: 'Pemohon',
  account: (username: string) => `Akun ${username}`,
  noAccount: 'Akun sudah dihapus',
  currentStatus: { ACTIVE: 'Terdaftar', PAST: 'Sudah lewat' },
  cancelledBy: { applicant: 'Dibatalkan oleh pemohon', office: 'Dibatalkan oleh kantor', unknown: 'Dibatalkan' },
  reasons: { illness: 'petugas sakit', 'power-cut': 'listrik padam', disaster: 'bencana', other: 'alasan lain' },
  outcomes: { arrived: 'sudah datang', refused: 'ditolak di loket', 'no-show': 'tidak datang' },
  bookings: (n: number) => `${n} jadwal`,
}

export default staffBookings
export type StaffBookingsTexts = typeof staffBookings
