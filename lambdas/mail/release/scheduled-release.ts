import type { OfficeView } from '../../contract/http/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { dayAt, timeAt } from '../../domain/shared/dates.ts'
import { dayInWords, timeInWords } from '../../domain/shared/words.ts'
import type { Mail } from '../../usecases/ports.ts'
import { cancelledByOfficeMailTexts } from '../booking/cancelled-by-office-texts.ts'
import { composeMail } from '../shared/compose-mail.ts'

interface ReleaseMailTexts {
  readonly subject: (day: string, time: string) => string
  readonly lead: string
  readonly facts: { readonly office: string; readonly opens: string; readonly days: string }
  readonly at: (day: string, time: string) => string
  readonly range: (from: string, to: string) => string
  readonly advice: string
  readonly button: string
  readonly booking: string
  readonly offices: string
  readonly otherwise: string
  readonly notYou: string
}

const texts: Readonly<Record<Locale, ReleaseMailTexts>> = {
  id: {
    subject: (day, time) => `Pendaftaran antrian paspor dibuka ${day}, ${time}`,
    lead: 'Anda minta diberi tahu. Kantor ini sudah mengumumkan kapan pendaftaran berikutnya dibuka.',
    facts: { office: 'Kantor', opens: 'Dibuka', days: 'Untuk kedatangan' },
    at: (day, time) => `${day}, ${time}`,
    range: (from, to) => (from === to ? from : `${from} sampai ${to}`),
    advice:
      'Pada waktu itu banyak orang mendaftar bersamaan. Simpan dahulu data para pemohon di akun Anda, supaya cukup memilih namanya.',
    button: 'Buka halaman pendaftaran',
    booking: '/antrian/',
    offices: '/kantor/',
    otherwise: 'Tidak ingin diberi tahu lagi? Matikan di halaman ini, pada kantor yang bersangkutan:',
    notYou: 'Pesan ini dikirim karena di akun Anda dipilih "Beri tahu saya waktu bukanya" untuk kantor ini.',
  },
  en: {
    subject: (day, time) => `Passport appointments open ${day}, ${time}`,
    lead: 'You asked to be told. This office has announced when its next appointments open.',
    facts: { office: 'Office', opens: 'Opens', days: 'For visits' },
    at: (day, time) => `${day}, ${time}`,
    range: (from, to) => (from === to ? from : `${from} to ${to}`),
    advice:
      'Many people book at that minute. Save the applicants in your account beforehand, so that you only have to pick their names.',
    button: 'Open the booking page',
    booking: '/en/antrian/',
    offices: '/en/kantor/',
    otherwise: 'Do you not want to be told any more? Turn it off on this page, at the office:',
    notYou: 'You receive this because "Tell me the opening time" was chosen for this office in your account.',
  },
}

/** That an office has announced when it gives out days; its instant in the office's own time. */
export function releaseMail({
  locale,
  office,
  release,
  siteOrigin,
}: {
  locale: Locale
  office: Office
  release: NonNullable<OfficeView['nextOpening']>
  siteOrigin: string
}): Omit<Mail, 'to'> {
  const t = texts[locale]
  const at = Date.parse(release.at)
  const day = dayInWords(dayAt(at, office.timeZone), locale)
  const time = timeInWords(timeAt(at, office.timeZone), office.timeZone, locale)
  return composeMail({
    ...cancelledByOfficeMailTexts[locale].common,
    locale,
    subject: t.subject(day, time),
    blocks: [
      { kind: 'text', text: t.lead },
      {
        kind: 'facts',
        facts: [
          { name: t.facts.office, value: office.name },
          { name: t.facts.opens, value: t.at(day, time) },
          {
            name: t.facts.days,
            value: t.range(dayInWords(release.from, locale), dayInWords(release.to, locale)),
          },
        ],
      },
      { kind: 'text', text: t.advice },
      { kind: 'button', text: t.button, href: `${siteOrigin}${t.booking}?kantor=${office.id}` },
      { kind: 'address', text: t.otherwise, href: `${siteOrigin}${t.offices}` },
    ],
    notYou: t.notYou,
  })
}
