import { dayListLabels } from '../../../../lambdas/contract/desk/day-list-labels.ts'
import { idleMinutes } from '../../../lib/idle-minutes.ts'
import staff from '../shared/staff.ts'

const dayList = {
  ...staff,
  title: 'Daftar hari',
  description: 'Halaman petugas: siapa yang datang pada suatu hari, di layar dan di kertas, dan lembar akhir hari.',
  choice: {
    menu: 'Pilih hari',
    before: 'Sebelumnya',
    today: 'Hari ini',
    after: 'Berikutnya',
    date: 'Tanggal lain',
    wrong: 'Pilih tanggal yang ada di kalender.',
    submit: 'Tampilkan',
  },
  newDay: {
    title: (today: string) => `Hari baru telah mulai: ${today}`,
    text: (shown: string) => `Yang tampil masih ${shown}.`,
    turn: 'Tampilkan hari ini',
  },
  views: { menu: 'Isi halaman', list: 'Daftar', sheet: 'Akhir hari' },
  list: {
    ...dayListLabels.id,
    refresh: 'Perbarui',
    print: 'Cetak',
    pdf: 'Simpan PDF',
    csv: 'Simpan CSV',
    forSpreadsheet: '(untuk lembar sebar)',
    recorded: 'Ini data pribadi. Setiap kali daftar ini dibuka atau disimpan, nama Anda tercatat di jejak perubahan.',
    showNik: 'Tampilkan NIK lengkap',
    showNikNote: 'Jejak perubahan mencatat bahwa Anda melihat NIK lengkap.',
    hideNik: 'Samarkan NIK',
    nikShown:
      'NIK lengkap sedang tampil, juga pada cetakan dan berkas yang Anda simpan. Musnahkan kertasnya setelah dipakai.',
    nikHidden: `NIK disamarkan lagi karena halaman ini ${idleMinutes} menit tidak dipakai.`,
    caption: (day: string) => `Pemohon ${day} menurut jam kedatangan`,
    time: (time: string, people: number) => `${time} · ${people} pemohon`,
    open: 'Belum dilayani',
    by: (time: string, username: string) => `${time}, ${username}`,
    byClock: 'Dicatat otomatis',
    noneText: 'Pilih hari lain di atas. Yang mendaftar kemudian muncul setelah daftar diperbarui.',
  },
  sheet: {
    officersOnly: 'Nama pemohon hanya dapat dibuka oleh petugas loket kantor ini. Angka hari ini dapat Anda lihat.',
    caption: (day: string) => `Pelayanan ${day}`,
    what: 'Keterangan',
    people: 'Pemohon',
    expected: 'Terdaftar',
    refused: (reason: string) => `Ditolak: ${reason}`,
    refusedAll: 'Ditolak, semua alasan',
    open: 'Belum dilayani',
    stillOpen: (people: number) =>
      `${people} pemohon belum dilayani. Dua jam setelah jam kedatangan terakhir, yang belum dilayani dicatat tidak datang.`,
    allDone: 'Hasil semua pemohon sudah tercatat.',
    asOf: (when: string) => `Angka per ${when}`,
    print: 'Cetak lembar ini',
    signature: 'Petugas (nama dan tanda tangan):',
  },
  board: 'Papan ruang tunggu',
}

export default dayList
export type DayListTexts = typeof dayList
