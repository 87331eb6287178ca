import type { Locale } from '../../contract/locale.ts'
import type { ClosureReason } from '../../domain/booking/booking.ts'

interface CancelledBookingFacts {
  readonly code: string
  readonly day: string
  readonly time: string
  readonly office: string
  readonly people: number
}

interface CancelledByOfficeMailTexts {
  readonly common: { readonly greeting: string; readonly office: string }
  readonly cancelledByOffice: {
    readonly subject: string
    readonly summary: (visit: CancelledBookingFacts) => string
    readonly reasons: Readonly<Record<ClosureReason, string>>
    readonly note: (note: string) => string
    /** Stands before the days on which the party has first choice. */
    readonly replacementsIntro: string
    readonly noReplacements: string
    readonly replacementsAdvice: string
    readonly advice: string
    readonly chooseDay: string
    readonly viewBooking: string
    /** Of the booking; it only shows. */
    readonly page: string
    readonly otherwise: string
    readonly free: string
  }
}

export const cancelledByOfficeMailTexts: Readonly<Record<Locale, CancelledByOfficeMailTexts>> = {
  id: {
    common: {
      greeting: 'Halo',
      office:
        'Pesan ini dikirim otomatis oleh Antrian Paspor Online. Petugas tidak pernah meminta kode atau kata sandi Anda.',
    },
    cancelledByOffice: {
      subject: 'Jadwal antrian paspor Anda dibatalkan oleh kantor imigrasi',
      summary: ({ code, day, time, office, people }) =>
        `Mohon maaf, ${office} terpaksa membatalkan jadwal ${code} untuk ${people} pemohon pada ${day}, ${time}.`,
      reasons: {
        illness: 'Alasannya: petugas sakit.',
        'power-cut': 'Alasannya: listrik padam.',
        disaster: 'Alasannya: bencana.',
        other: 'Kantor tutup pada hari itu.',
      },
      note: (note) => `Keterangan kantor: “${note}”.`,
      replacementsIntro:
        'Anda dapat memilih lebih dahulu pada hari-hari pengganti ini, juga sebelum dibuka untuk umum:',
      noReplacements: 'Anda dapat mendaftar lagi kapan saja.',
      replacementsAdvice:
        'Tempat diberikan kepada yang lebih dahulu memilih. Data pemohon tidak perlu diisi lagi. Bila tidak ada hari yang cocok, Anda tetap dapat mendaftar seperti biasa.',
      advice: 'Pilih hari lain di Antrian Paspor; kami menunggu Anda.',
      chooseDay: 'Lihat jadwal dan pilih hari',
      viewBooking: 'Lihat jadwal',
      page: '/jadwal/detail/',
      otherwise: 'Bila tombol tidak dapat dibuka, buka halaman ini dan login:',
      free: 'Pembatalan ini tidak mengurangi hak Anda: aturan 1 bulan tidak berlaku untuk jadwal yang dibatalkan kantor.',
    },
  },
  en: {
    common: {
      greeting: 'Hello',
      office:
        'This message was sent automatically by Antrian Paspor Online. Officers never ask for your code or password.',
    },
    cancelledByOffice: {
      subject: 'Your passport appointment was cancelled by the immigration office',
      summary: ({ code, day, time, office, people }) =>
        `We are sorry: ${office} has had to cancel booking ${code} for ${people} ${people === 1 ? 'applicant' : 'applicants'} on ${day}, ${time}.`,
      reasons: {
        illness: 'The reason: staff are ill.',
        'power-cut': 'The reason: a power cut.',
        disaster: 'The reason: a disaster.',
        other: 'The office is closed on that day.',
      },
      note: (note) => `The office adds: “${note}”.`,
      replacementsIntro: 'You have first choice on these replacement days, also before they open to everybody:',
      noReplacements: 'You can book again at any time.',
      replacementsAdvice:
        'Places go to who chooses first. You need not enter the applicants again. If no day suits you, you can still book as usual.',
      advice: 'Choose another day in Antrian Paspor; we look forward to seeing you.',
      chooseDay: 'See the booking and choose a day',
      viewBooking: 'See the booking',
      page: '/en/jadwal/detail/',
      otherwise: 'If the button does not open, open this page and log in:',
      free: 'You lose nothing by this: the 1-month rule does not apply to a booking that the office cancelled.',
    },
  },
}
