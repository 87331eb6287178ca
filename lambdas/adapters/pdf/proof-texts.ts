import type { ApplicationKind } from '../../contract/http/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Paper } from '../../domain/proof/proof.ts'

/** Every text of the proof. `**…**` marks what is set in bold. */
export interface ProofTexts {
  readonly title: string
  readonly service: string
  /** For the document's metadata. */
  readonly subject: string
  readonly code: string
  readonly arrival: string
  readonly place: string
  /** Of the link to a map. */
  readonly map: string
  readonly scan: string
  readonly applicants: (count: number) => string
  readonly columns: { readonly name: string; readonly nik: string; readonly kind: string }
  readonly kinds: Readonly<Record<ApplicationKind, string>>
  readonly bring: string
  readonly papers: Readonly<Record<Paper, string>>
  /** Who needs a paper, when not everybody does; numbers as in the list of applicants. */
  readonly onlyFor: (numbers: readonly number[]) => string
  readonly rules: string
  readonly showProof: string
  readonly refusal: string
  readonly refusalReasons: readonly [string, string, string]
  readonly nextBooking: (day: string) => string
  readonly cancellation: (day: string) => string
  readonly contact: string
  readonly phone: string
  readonly whatsapp: string
  readonly email: string
  readonly website: string
  readonly social: string
}

const list = (locale: Locale, numbers: readonly number[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(numbers.map(String))

/** The rules are the leaflet's ("PERHATIAN", steps 9 and 10). The hyphen of e‑KTP (U+2011) does not break a line. */
export const proofTexts: Readonly<Record<Locale, ProofTexts>> = {
  id: {
    title: 'Bukti Pendaftaran Antrian Paspor',
    service: 'Antrian Paspor Online',
    subject: 'Bukti pendaftaran untuk ditunjukkan kepada petugas imigrasi',
    code: 'Kode antrian',
    arrival: 'Datang pada',
    place: 'Di kantor',
    map: 'Lihat di peta',
    scan: 'Dipindai oleh petugas',
    applicants: (count) => `Pemohon (${count} orang)`,
    columns: { name: 'Nama lengkap', nik: 'NIK', kind: 'Jenis permohonan' },
    kinds: { new: 'Paspor baru', replacement: 'Penggantian' },
    bring: 'Yang harus dibawa',
    papers: {
      'e-ktp': '**e‑KTP** yang masih berlaku',
      'family-card': '**Kartu Keluarga (KK)**',
      'civil-record': '**Akta kelahiran, ijazah, atau buku nikah** (salah satu)',
      'old-passport': '**Paspor lama**',
    },
    onlyFor: (numbers) => `untuk pemohon nomor ${list('id', numbers)}`,
    rules: 'Ketentuan',
    showProof: 'Tunjukkan bukti ini kepada petugas, dicetak atau di layar ponsel.',
    refusal: 'Petugas berhak menolak pemohon yang:',
    refusalReasons: [
      'tidak tercantum dalam daftar pengantri yang telah dicetak sebelumnya;',
      'datanya pada bukti ini tidak sesuai dengan e‑KTP atau dokumen lain yang ditunjukkan;',
      'tidak dapat menunjukkan bukti pendaftaran.',
    ],
    nextBooking: (day) => `Permohonan berikutnya dapat diajukan 1 bulan setelah jadwal ini: mulai **${day}**.`,
    cancellation: (day) => `Pembatalan paling lambat 2 hari sebelum tanggal kedatangan: sampai **${day}**.`,
    contact: 'Hubungi kantor',
    phone: 'Telepon',
    whatsapp: 'WhatsApp',
    email: 'Email',
    website: 'Situs web',
    social: 'Media sosial',
  },
  en: {
    title: 'Proof of Passport Queue Registration',
    service: 'Antrian Paspor Online',
    subject: 'Proof of registration, to be shown to the immigration officer',
    code: 'Queue code',
    arrival: 'Arrive on',
    place: 'At the office',
    map: 'Open the map',
    scan: 'Scanned by the officer',
    applicants: (count) => (count === 1 ? 'Applicant (1 person)' : `Applicants (${count} people)`),
    columns: { name: 'Full name', nik: 'NIK', kind: 'Kind of application' },
    kinds: { new: 'New passport', replacement: 'Replacement' },
    bring: 'What to bring',
    papers: {
      'e-ktp': 'Valid **identity card (e‑KTP)**',
      'family-card': '**Family card (Kartu Keluarga)**',
      'civil-record': '**Birth certificate, school diploma or marriage book** (one of them)',
      'old-passport': '**Old passport**',
    },
    onlyFor: (numbers) => (numbers.length === 1 ? 'for applicant ' : 'for applicants ') + list('en', numbers),
    rules: 'Rules',
    showProof: 'Show this proof to the officer, printed or on the screen of your phone.',
    refusal: 'The officer may refuse an applicant:',
    refusalReasons: [
      'who is not on the list of the day printed beforehand;',
      'whose data on this proof differ from the e‑KTP or another document shown;',
      'who cannot show the proof of registration.',
    ],
    nextBooking: (day) => `The next booking is possible 1 month after this appointment: from **${day}**.`,
    cancellation: (day) => `Cancel at the latest 2 days before the arrival date: until **${day}**.`,
    contact: 'Contact the office',
    phone: 'Phone',
    whatsapp: 'WhatsApp',
    email: 'Email',
    website: 'Website',
    social: 'Social media',
  },
}
