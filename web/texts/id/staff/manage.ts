import quota from '../shared/quota.ts'
import staff from '../shared/staff.ts'

const manage = {
  ...staff,
  week: quota.week,
  title: 'Kelola kantor',
  description: 'Halaman petugas: kuota, jadwal, dan data kantor imigrasi.',
  lead: (name: string) => `Selamat bertugas, ${name}.`,
  states: {
    available: 'Tersedia',
    full: 'Kuota habis',
    unopened: 'Belum dibuka',
    holiday: 'Hari libur nasional',
    closed: 'Tutup',
  },
  release: { heading: 'Pembukaan berikutnya', change: 'Atur atau ubah waktu buka' },
  toDo: {
    heading: 'Perlu ditangani',
    nothing: 'Semua hari kerja dalam enam minggu ke depan sudah diberi kuota dan waktu buka.',
    draft: (range: string, days: number) => `${range}: ${days} hari berkuota, belum ada waktu buka.`,
    setRelease: 'Atur waktu buka',
    empty: (range: string, days: number) => `${range}: ${days} hari belum berkuota.`,
    giveOut: 'Beri kuota',
  },
  upcoming: {
    heading: 'Hari kerja terdekat',
    caption: (n: number) => `${n} hari berikutnya`,
    day: 'Hari',
    filled: 'Terisi',
    state: 'Keterangan',
    left: 'Sisa tempat',
    see: 'Jam kedatangan',
    figures: (claimed: number, quota: number) =>
      `${claimed} dari ${quota} pemohon (${Math.floor((100 * claimed) / quota)}%)`,
    nothing: 'Belum ada kuota',
    draft: 'Belum ada waktu buka',
    opens: (when: string) => `Dibuka ${when}`,
    open: 'Lihat',
  },
  taskRuns: {
    heading: 'Pekerjaan otomatis',
    caption: 'Kapan terakhir berjalan',
    task: 'Pekerjaan',
    done: 'Terakhir selesai',
    state: 'Keadaan',
    tasks: {
      sweep: 'Mengembalikan tempat yang tidak jadi dipesan',
      'no-shows': 'Mencatat pemohon yang tidak datang',
      reminders: 'Menyiapkan email pengingat',
      erasure: 'Menghapus data pribadi setelah 90 hari',
    },
    never: 'Belum pernah',
    well: 'Lancar',
    failed: 'Gagal, akan dicoba lagi',
    late: 'Terlambat',
    deadLetters: (n: number) => `${n} email belum dapat dikirim. Hubungi pengelola sistem.`,
  },
  first: {
    title: 'Kantor ini belum memberi kuota',
    text: 'Kuota sebulan dapat diberikan dalam tiga langkah:',
    steps: [
      'Atur jam buka dan kuota dalam seminggu',
      'Pilih tanggal dan kapan pendaftaran dibuka',
      'Periksa hasilnya, lalu beri kuota',
    ] as [string, string, string],
    action: 'Mulai',
  },
}

export default manage
export type ManageTexts = typeof manage
