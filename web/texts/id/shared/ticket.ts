/** The ticket as pages of a booking show it. */
const ticket = {
  heading: 'Tiket Anda',
  show: 'Tunjukkan kode QR ini kepada petugas, bersama e‑KTP asli.',
  label: (code: string) => `Kode QR jadwal ${code}`,
  missing: (code: string) => `Kode QR tidak dapat ditampilkan. Tunjukkan kode antrian ${code} kepada petugas.`,
  kept: 'Tersimpan di perangkat ini',
  until:
    'Dapat dibuka tanpa internet. Tiket terhapus dari perangkat ini setelah hari kedatangan, bila jadwal dibatalkan, dan saat Anda keluar dari akun.',
  open: 'Buka tiket tersimpan',
  notKept: 'Peramban ini tidak dapat menyimpan tiket. Simpan bukti dengan SIMPAN PDF.',
}

export default ticket
export type TicketTexts = typeof ticket
