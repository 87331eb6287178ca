// Longer than 250 lines: the one table of every problem, its status and its texts.
import type { Texts } from '../locale.ts'

interface ProblemEntry {
  readonly status: number
  /** Short and the same for every occurrence (RFC 9457 `title`). */
  readonly title: Texts
  /** What happened and what to do now (RFC 9457 `detail`). */
  readonly detail: Texts
}

/** The single table of refusals and faults: code → status → text. The web pages show `detail` as it is. */
export const problems = {
  'validation-failed': {
    status: 422,
    title: { id: 'Isian belum benar', en: 'Some answers are not valid' },
    detail: {
      id: 'Ada isian yang belum benar. Perbaiki isian yang ditandai lalu kirim lagi.',
      en: 'Some answers are not valid. Correct the marked fields and send again.',
    },
  },
  'slot-full': {
    status: 409,
    title: { id: 'Kuota jam ini habis', en: 'This time is full' },
    detail: {
      id: 'Kuota pada jam ini tidak cukup untuk jumlah pemohon Anda. Pilih jam atau tanggal lain; isian Anda tetap tersimpan.',
      en: 'There are not enough places left at this time for your party. Choose another time or day; your answers are kept.',
    },
  },
  'slot-not-open': {
    status: 409,
    title: { id: 'Jam ini tidak dibuka', en: 'This time is not open' },
    detail: {
      id: 'Jam ini tidak dibuka untuk pendaftaran. Pilih jam atau tanggal lain yang tersedia.',
      en: 'This time is not open for booking. Choose another time or day that is available.',
    },
  },
  'applicant-not-eligible': {
    status: 409,
    title: { id: 'Pemohon belum dapat mendaftar', en: 'An applicant cannot book yet' },
    detail: {
      id: 'Pemohon yang ditandai belum dapat mendaftar. Permohonan baru dapat diajukan mulai 1 bulan setelah jadwal sebelumnya.',
      en: 'The marked applicant cannot book yet. A new booking is possible from 1 month after the previous appointment.',
    },
  },
  'duplicate-applicant': {
    status: 422,
    title: { id: 'Pemohon tertulis dua kali', en: 'The same applicant appears twice' },
    detail: {
      id: 'Satu NIK hanya boleh tertulis sekali dalam satu pendaftaran. Periksa pemohon yang ditandai.',
      en: 'A NIK may appear only once in a booking. Check the marked applicant.',
    },
  },
  'cancellation-too-late': {
    status: 409,
    title: { id: 'Batas perubahan sudah lewat', en: 'Too late to change' },
    detail: {
      id: 'Jadwal hanya dapat diubah atau dibatalkan paling lambat 2 hari sebelum tanggal kedatangan.',
      en: 'A booking can be changed or cancelled up to 2 days before the arrival date.',
    },
  },
  'already-cancelled': {
    status: 409,
    title: { id: 'Jadwal sudah dibatalkan', en: 'Already cancelled' },
    detail: { id: 'Jadwal ini sudah dibatalkan sebelumnya.', en: 'This booking has been cancelled before.' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: { id: 'Kunci permintaan sudah terpakai', en: 'Request key already used' },
    detail: {
      id: 'Idempotency-Key ini sudah dipakai untuk permintaan dengan isi lain. Pakai kunci baru untuk permintaan baru.',
      en: 'This Idempotency-Key was used for a request with other content. Use a new key for a new request.',
    },
  },
  'has-active-bookings': {
    status: 409,
    title: { id: 'Masih ada jadwal antrian', en: 'There is still a booking' },
    detail: {
      id: 'Akun ini masih memiliki jadwal antrian yang akan datang. Batalkan jadwal itu, atau hapus akun setelah tanggal kedatangan.',
      en: 'This account still has a coming booking. Cancel it, or delete the account after the arrival date.',
    },
  },
  busy: {
    status: 503,
    title: { id: 'Sedang sangat ramai', en: 'Very busy right now' },
    detail: {
      id: 'Sistem sedang sangat ramai dan permintaan Anda belum selesai. Coba lagi sebentar; isian Anda tetap tersimpan.',
      en: 'The system is very busy and your request is not finished. Try again in a moment; your answers are kept.',
    },
  },
  'not-found': {
    status: 404,
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: {
      id: 'Yang Anda cari tidak ada atau bukan milik akun ini. Periksa alamatnya.',
      en: 'What you asked for does not exist or does not belong to this account. Check the address.',
    },
  },
  'not-signed-in': {
    status: 401,
    title: { id: 'Belum masuk', en: 'Not signed in' },
    detail: { id: 'Masuk dahulu untuk melanjutkan.', en: 'Log in to continue.' },
  },
  forbidden: {
    status: 403,
    title: { id: 'Tidak diizinkan', en: 'Not allowed' },
    detail: {
      id: 'Akun ini tidak berhak melakukan hal ini. Hubungi admin kantor bila seharusnya berhak.',
      en: 'This account may not do this. Ask your office admin if it should.',
    },
  },
  'wrong-credentials': {
    status: 401,
    title: { id: 'Username atau kata sandi salah', en: 'Wrong username or password' },
    detail: {
      id: 'Username atau kata sandi salah. Periksa lalu coba lagi, atau pilih "Lupa kata sandi".',
      en: 'The username or the password is wrong. Check and try again, or choose "Forgotten password".',
    },
  },
  'not-confirmed': {
    status: 403,
    title: { id: 'Email belum dikonfirmasi', en: 'Email not confirmed' },
    detail: {
      id: 'Akun ini belum dikonfirmasi. Masukkan kode dari email kami, atau minta kode baru.',
      en: 'This account is not confirmed. Enter the code from our email, or ask for a new one.',
    },
  },
  'wrong-code': {
    status: 422,
    title: { id: 'Kode salah', en: 'Wrong code' },
    detail: {
      id: 'Kode salah atau sudah dipakai. Periksa kode di email terbaru dari kami.',
      en: 'The code is wrong or already used. Check the code in our newest email.',
    },
  },
  'expired-code': {
    status: 422,
    title: { id: 'Kode kedaluwarsa', en: 'Code expired' },
    detail: { id: 'Kode sudah kedaluwarsa. Minta kode baru.', en: 'The code has expired. Ask for a new one.' },
  },
  'second-step-needed': {
    status: 403,
    title: { id: 'Perlu verifikasi dua langkah', en: 'Two-step login needed' },
    detail: {
      id: 'Bagian petugas hanya terbuka dengan verifikasi dua langkah. Siapkan di halaman Akun, atau login lagi dengan kode dari aplikasi autentikator Anda.',
      en: 'The staff pages open with two-step login only. Set it up under Account, or log in again with a code from your authenticator app.',
    },
  },
  'second-step-wrong-code': {
    status: 422,
    title: { id: 'Kode aplikasi salah', en: 'Wrong code from the app' },
    detail: {
      id: 'Kode salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi autentikator, lalu masukkan kode itu. Periksa juga apakah jam ponsel Anda diatur otomatis.',
      en: 'The code is wrong or was already used. Wait for the next code in your authenticator app and enter that one. Check that your phone sets its clock by itself, too.',
    },
  },
  'second-step-expired': {
    status: 401,
    title: { id: 'Waktu untuk kode habis', en: 'Time for the code is over' },
    detail: {
      id: 'Waktu untuk memasukkan kode sudah habis. Mulai lagi dari awal.',
      en: 'The time for entering the code is over. Begin again.',
    },
  },
  'second-step-on': {
    status: 409,
    title: { id: 'Verifikasi dua langkah sudah aktif', en: 'Two-step login is on already' },
    detail: {
      id: 'Verifikasi dua langkah akun ini sudah aktif. Untuk memindahkannya ke ponsel lain, matikan dahulu lalu siapkan lagi.',
      en: 'Two-step login of this account is on already. To move it to another phone, turn it off first and set it up again.',
    },
  },
  'username-taken': {
    status: 409,
    title: { id: 'Username sudah dipakai', en: 'Username taken' },
    detail: { id: 'Username ini sudah dipakai. Pilih yang lain.', en: 'This username is taken. Choose another.' },
  },
  'too-many-attempts': {
    status: 429,
    title: { id: 'Terlalu banyak percobaan', en: 'Too many attempts' },
    detail: {
      id: 'Terlalu banyak percobaan. Tunggu beberapa menit lalu coba lagi.',
      en: 'Too many attempts. Wait a few minutes and try again.',
    },
  },
  'quota-below-claims': {
    status: 409,
    title: { id: 'Kuota di bawah yang sudah dipesan', en: 'Quota below what is booked' },
    detail: {
      id: 'Kuota tidak dapat lebih kecil dari jumlah pemohon yang sudah terdaftar pada jam ini.',
      en: 'The quota cannot be lower than the number of applicants already booked at this time.',
    },
  },
  'changed-meanwhile': {
    status: 409,
    title: { id: 'Sudah diubah orang lain', en: 'Changed by somebody else' },
    detail: {
      id: 'Data ini baru saja diubah orang lain. Muat lagi yang terbaru, lalu ulangi perubahan Anda.',
      en: 'Somebody else has just changed this. Load the newest version, then make your change again.',
    },
  },
  'own-grant': {
    status: 409,
    title: { id: 'Hak akses Anda sendiri', en: 'Your own right' },
    detail: {
      id: 'Anda tidak dapat mencabut hak akses Anda sendiri. Minta admin lain melakukannya.',
      en: 'You cannot take away your own right. Ask another admin to do it.',
    },
  },
  'last-national-admin': {
    status: 409,
    title: { id: 'Admin pusat terakhir', en: 'The last national admin' },
    detail: {
      id: 'Ini admin pusat yang terakhir. Beri hak admin pusat kepada orang lain dahulu.',
      en: 'This is the last national admin. Make somebody else a national admin first.',
    },
  },
  'holiday-has-bookings': {
    status: 409,
    title: { id: 'Masih ada jadwal pada hari libur baru', en: 'A new holiday has bookings' },
    detail: {
      id: 'Pada hari libur yang ditandai masih ada jadwal antrian. Tutup dahulu hari itu di kantor yang bersangkutan, lalu simpan lagi.',
      en: 'There are bookings on the marked holidays. Close those days at the offices concerned first, then save again.',
    },
  },
  'day-past': {
    status: 409,
    title: { id: 'Hari sudah lewat', en: 'The day has passed' },
    detail: {
      id: 'Hari ini sudah lewat dan tidak dapat lagi ditutup atau dibuka. Pilih hari yang akan datang.',
      en: 'This day has passed and can no longer be closed or opened. Choose a day to come.',
    },
  },
  'not-offered': {
    status: 409,
    title: { id: 'Hari ini tidak ditawarkan', en: 'This day was not offered' },
    detail: {
      id: 'Hanya jadwal yang dibatalkan kantor yang dapat diganti, pada salah satu hari yang ditawarkan kantor. Pilih salah satu hari itu, atau daftar seperti biasa.',
      en: 'Only a booking cancelled by the office can be replaced, on one of the days the office offers. Choose one of them, or book as usual.',
    },
  },
  'already-replaced': {
    status: 409,
    title: { id: 'Jadwal sudah diganti', en: 'Already replaced' },
    detail: {
      id: 'Jadwal pengganti sudah Anda ambil. Lihat jadwal yang baru di Jadwal Antrian.',
      en: 'You have already taken a replacement. See the new booking under My bookings.',
    },
  },
  'already-recorded': {
    status: 409,
    title: { id: 'Hasil sudah dicatat', en: 'Already recorded' },
    detail: {
      id: 'Hasil untuk pemohon ini sudah dicatat petugas. Periksa siapa dan pukul berapa; batalkan dahulu catatan itu bila keliru.',
      en: 'An officer has already recorded an outcome for this applicant. See who and when; undo it first if it is wrong.',
    },
  },
  'not-today': {
    status: 409,
    title: { id: 'Bukan hari kedatangan', en: 'Not the day of arrival' },
    detail: {
      id: 'Hasil hanya dapat dicatat atau dibatalkan pada hari kedatangan. Periksa tanggal jadwal ini.',
      en: 'An outcome can be recorded or undone on the day of arrival only. Check the date of this booking.',
    },
  },
  internal: {
    status: 500,
    title: { id: 'Terjadi gangguan', en: 'Something went wrong' },
    detail: {
      id: 'Terjadi gangguan pada sistem kami. Coba lagi; bila berulang, sampaikan nomor permintaan ini kepada kantor.',
      en: 'Something went wrong on our side. Try again; if it repeats, give the office this request id.',
    },
  },
} as const satisfies Record<string, ProblemEntry>

export type ProblemCode = keyof typeof problems
