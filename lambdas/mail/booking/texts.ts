import type { ApplicationKind } from '../../contract/http/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Paper } from '../../domain/proof/proof.ts'

/** When a visit is, in words. */
export interface AppointmentTime {
  readonly day: string
  readonly time: string
}

interface Said {
  readonly subject: (when: AppointmentTime) => string
  readonly lead: string
  readonly notYou: string
}

/** Every text of the mails about a visit: booked, moved, cancelled, soon. */
interface BookingMailTexts {
  readonly facts: {
    readonly code: string
    readonly when: string
    readonly was: string
    readonly becomes: string
    readonly office: string
    readonly map: string
    readonly people: string
  }
  readonly at: (when: AppointmentTime) => string
  readonly people: (count: number) => string
  readonly qr: { readonly alt: (code: string) => string; readonly below: string }
  readonly party: string
  readonly kinds: Readonly<Record<ApplicationKind, string>>
  readonly bring: string
  readonly papers: Readonly<Record<Paper, string>>
  /** Who needs a paper, when not everybody does; numbers as in the list of applicants. */
  readonly onlyFor: (numbers: readonly number[]) => string
  /** @param day last day on which it can be cancelled or moved */
  readonly until: (day: string) => string
  /** What the attached calendar file does. */
  readonly calendar: { readonly booked: string; readonly rescheduled: string; readonly cancelled: string }
  readonly pages: { readonly detail: string; readonly cancel: string; readonly booking: string }
  readonly see: string
  readonly seeProof: string
  readonly otherwise: string
  readonly booked: Said
  readonly replacement: Said
  readonly rescheduled: Said
  readonly cancelled: Said & {
    readonly free: string
    readonly freeFrom: (day: string) => string
    readonly again: string
  }
  readonly threeDays: Said & {
    readonly coming: string
    readonly giveBack: (day: string) => string
    readonly cancel: string
  }
  readonly dayBefore: Said & { readonly late: string }
}

const list = (locale: Locale, numbers: readonly number[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(numbers.map(String))

export const bookingMailTexts: Readonly<Record<Locale, BookingMailTexts>> = {
  id: {
    facts: {
      code: 'Kode antrian',
      when: 'Datang pada',
      was: 'Semula',
      becomes: 'Menjadi',
      office: 'Di kantor',
      map: 'Lihat di peta',
      people: 'Jumlah pemohon',
    },
    at: ({ day, time }) => `${day}, ${time}`,
    people: (count) => `${count} orang`,
    qr: {
      alt: (code) => `Kode QR bukti pendaftaran ${code}`,
      below: 'Tunjukkan kode QR ini kepada petugas. Bila gambar tidak tampil, sebutkan kode antrian di atas.',
    },
    party: 'Pemohon',
    kinds: { new: 'paspor baru', replacement: 'penggantian paspor' },
    bring: 'Yang harus dibawa',
    papers: {
      'e-ktp': 'e-KTP yang masih berlaku',
      'family-card': 'Kartu Keluarga (KK)',
      'civil-record': 'Akta kelahiran, ijazah, atau buku nikah (salah satu)',
      'old-passport': 'Paspor lama',
    },
    onlyFor: (numbers) => `untuk pemohon nomor ${list('id', numbers)}`,
    until: (day) => `Bila berhalangan, jadwal dapat diubah atau dibatalkan paling lambat ${day}.`,
    calendar: {
      booked: 'Berkas kalender terlampir; buka untuk menyimpan jadwal ini di ponsel Anda.',
      rescheduled:
        'Berkas kalender terlampir; bila dibuka, jadwal yang tersimpan di kalender Anda ikut pindah. Periksa bahwa waktu semula tidak tertinggal.',
      cancelled:
        'Jadwal ini tersimpan di kalender Anda? Buka berkas terlampir untuk menghapusnya; bila masih ada, hapus sendiri.',
    },
    pages: { detail: '/jadwal/detail/', cancel: '/jadwal/batalkan/', booking: '/antrian/' },
    see: 'Lihat jadwal',
    seeProof: 'Lihat jadwal dan simpan PDF',
    otherwise: 'Bila tombol tidak dapat dibuka, buka halaman ini dan login:',
    booked: {
      subject: ({ day, time }) => `Jadwal antrian paspor Anda: ${day}, ${time}`,
      lead: 'Pendaftaran antrian paspor Anda sudah tercatat. Simpan pesan ini dan tunjukkan kodenya kepada petugas saat datang.',
      notYou: 'Bukan Anda yang mendaftar? Login dan batalkan jadwal ini, lalu ganti kata sandi Anda.',
    },
    replacement: {
      subject: ({ day, time }) => `Jadwal pengganti antrian paspor Anda: ${day}, ${time}`,
      lead: 'Jadwal pengganti Anda sudah tercatat, sebagai ganti jadwal yang dibatalkan oleh kantor. Terima kasih atas kesabaran Anda. Simpan pesan ini dan tunjukkan kodenya kepada petugas saat datang.',
      notYou: 'Bukan Anda yang memilih? Login dan batalkan jadwal ini, lalu ganti kata sandi Anda.',
    },
    rescheduled: {
      subject: ({ day, time }) => `Jadwal antrian paspor Anda pindah ke ${day}, ${time}`,
      lead: 'Jadwal antrian paspor Anda sudah dipindahkan. Pakai bukti yang baru ini; bukti yang lama masih menyebut waktu semula.',
      notYou: 'Bukan Anda yang memindahkan? Login dan periksa jadwal Anda, lalu ganti kata sandi Anda.',
    },
    cancelled: {
      subject: ({ day }) => `Jadwal antrian paspor Anda pada ${day} sudah dibatalkan`,
      lead: 'Sesuai permintaan Anda, jadwal ini sudah dibatalkan. Tempatnya kini dapat dipakai orang lain; terima kasih sudah mengembalikannya.',
      notYou: 'Bukan Anda yang membatalkan? Segera ganti kata sandi Anda, lalu daftar lagi.',
      free: 'Anda dapat mendaftar lagi kapan saja.',
      freeFrom: (day) => `Para pemohon ini dapat didaftarkan lagi mulai ${day}.`,
      again: 'Daftar lagi',
    },
    threeDays: {
      subject: ({ day, time }) => `Masih akan datang? Antrian paspor Anda ${day}, ${time}`,
      lead: 'Sebentar lagi giliran Anda di kantor imigrasi. Apakah Anda masih akan datang?',
      notYou: 'Tidak perlu menjawab bila jadwal ini masih cocok: tempat Anda tetap tersimpan.',
      coming: 'Ya, saya akan datang',
      giveBack: (day) =>
        `Bila tidak jadi, kembalikan tempatnya hari ini juga supaya sempat dipakai orang lain. Pembatalan diterima paling lambat ${day}.`,
      cancel: 'Tidak jadi, kembalikan tempat',
    },
    dayBefore: {
      subject: ({ time }) => `Besok: antrian paspor Anda, ${time}`,
      lead: 'Besok giliran Anda di kantor imigrasi. Siapkan dokumen asli dan datanglah tepat waktu.',
      notYou: 'Pesan ini mengingatkan jadwal di akun Anda; tidak ada yang perlu dijawab.',
      late: 'Jadwal ini tidak dapat dibatalkan lagi. Bila berhalangan, hubungi kantor:',
    },
  },
  en: {
    facts: {
      code: 'Queue code',
      when: 'Arrive on',
      was: 'Before',
      becomes: 'Now',
      office: 'At the office',
      map: 'Open the map',
      people: 'Applicants',
    },
    at: ({ day, time }) => `${day}, ${time}`,
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    qr: {
      alt: (code) => `QR code of the proof of registration ${code}`,
      below: 'Show this QR code to the officer. If the picture does not appear, tell them the queue code above.',
    },
    party: 'Applicants',
    kinds: { new: 'new passport', replacement: 'passport replacement' },
    bring: 'What to bring',
    papers: {
      'e-ktp': 'Valid identity card (e-KTP)',
      'family-card': 'Family card (Kartu Keluarga)',
      'civil-record': 'Birth certificate, school diploma or marriage book (one of them)',
      'old-passport': 'Old passport',
    },
    onlyFor: (numbers) => (numbers.length === 1 ? 'for applicant ' : 'for applicants ') + list('en', numbers),
    until: (day) => `If you cannot come, you can move or cancel the booking until ${day}.`,
    calendar: {
      booked: 'A calendar file is attached; open it to save the appointment on your phone.',
      rescheduled:
        'A calendar file is attached; opening it moves the appointment in your calendar too. Check that the earlier time is gone.',
      cancelled:
        'Is the appointment in your calendar? Open the attached file to take it out; if it stays, delete it yourself.',
    },
    pages: { detail: '/en/jadwal/detail/', cancel: '/en/jadwal/batalkan/', booking: '/en/antrian/' },
    see: 'See the booking',
    seeProof: 'See the booking and save the PDF',
    otherwise: 'If the button does not open, open this page and log in:',
    booked: {
      subject: ({ day, time }) => `Your passport appointment: ${day}, ${time}`,
      lead: 'Your passport appointment is booked. Keep this message and show its code to the officer when you come.',
      notYou: 'Was it not you who booked? Log in and cancel this booking, then change your password.',
    },
    replacement: {
      subject: ({ day, time }) => `Your new passport appointment: ${day}, ${time}`,
      lead: 'Your new appointment is booked, in place of the one that the office had to cancel. Thank you for your patience. Keep this message and show its code to the officer when you come.',
      notYou: 'Was it not you who chose? Log in and cancel this booking, then change your password.',
    },
    rescheduled: {
      subject: ({ day, time }) => `Your passport appointment is now on ${day}, ${time}`,
      lead: 'Your passport appointment has been moved. Use this new proof; the old one still names the earlier time.',
      notYou: 'Was it not you who moved it? Log in and check your booking, then change your password.',
    },
    cancelled: {
      subject: ({ day }) => `Your passport appointment on ${day} is cancelled`,
      lead: 'As you asked, this booking is cancelled. Its places are open to others now; thank you for giving them back.',
      notYou: 'Was it not you who cancelled? Change your password at once, then book again.',
      free: 'You can book again at any time.',
      freeFrom: (day) => `These applicants can be booked again from ${day}.`,
      again: 'Book again',
    },
    threeDays: {
      subject: ({ day, time }) => `Still coming? Your passport appointment ${day}, ${time}`,
      lead: 'Your turn at the immigration office is near. Are you still coming?',
      notYou: 'You need not answer if the time still suits you: your place stays yours.',
      coming: 'Yes, I am coming',
      giveBack: (day) =>
        `If not, please give your place back today, so that somebody else can still use it. You can cancel until ${day}.`,
      cancel: 'No, give my place back',
    },
    dayBefore: {
      subject: ({ time }) => `Tomorrow: your passport appointment, ${time}`,
      lead: 'Tomorrow is your turn at the immigration office. Have the original documents ready and be on time.',
      notYou: 'This is a reminder of a booking in your account; it needs no answer.',
      late: 'This booking can no longer be cancelled. If you cannot come, contact the office:',
    },
  },
}
