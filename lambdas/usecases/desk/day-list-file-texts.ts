import { dayListLabels } from '../../contract/desk/day-list-labels.ts'
import type { Locale } from '../../contract/locale.ts'

/** Texts of the day's list on paper and in a spreadsheet: those of the screen, and what only a file says. */
export const dayListFileTexts = {
  id: {
    ...dayListLabels.id,
    title: 'Daftar Antrian Paspor',
    /** Headings that only a spreadsheet has. */
    more: { by: 'Petugas', at: 'Pukul' },
    /** On paper; a spreadsheet knows a time by its colon. */
    clock: (time: string) => time.replace(':', '.'),
    /** Under whom a list shows more than it usually does. */
    fullNik: 'Memuat NIK lengkap: simpan dengan aman dan musnahkan setelah dipakai.',
    page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  },
  en: {
    ...dayListLabels.en,
    title: 'Passport Queue List',
    more: { by: 'Officer', at: 'At' },
    clock: (time: string) => time,
    fullNik: 'Contains full NIKs: keep it safe and destroy it after use.',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
} as const satisfies Record<Locale, object>

export type DayListFileTexts = (typeof dayListFileTexts)[Locale]
