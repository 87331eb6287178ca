import type { Locale } from '../lambdas/contract/locale.ts'

/*
 * Every page stands once in the table of its area: its name (folder in `pages/`, file in `texts/<locale>/`) → its address
 * below the language. The addresses are Indonesian in both languages, so that the language switch only adds or drops `/en`.
 */

/** For everyone, without an account. */
const publicPages = {
  home: '',
  offices: 'kantor/',
  'sign-up': 'daftar/',
  confirm: 'konfirmasi/',
  'confirm-address': 'konfirmasi/alamat/',
  'log-in': 'masuk/',
  'forgotten-password': 'lupa-sandi/',
  'forgotten-username': 'lupa-nama/',
  'new-password': 'sandi-baru/',
  booking: 'antrian/',
  tickets: 'tiket/',
  board: 'papan/',
  help: 'bantuan/',
  privacy: 'privasi/',
  offline: 'luring/',
  maintenance: 'pemeliharaan/',
  'not-found': '404.html',
} as const

/** They need an account. */
const accountPages = {
  'account-details': 'akun/data-diri/',
  'account-email': 'akun/email/',
  bookings: 'jadwal/',
  'booking-detail': 'jadwal/detail/',
  reschedule: 'jadwal/ubah/',
  cancel: 'jadwal/batalkan/',
  replacement: 'jadwal/pengganti/',
  account: 'akun/',
  'account-people': 'akun/orang/',
  'account-person': 'akun/orang/isi/',
  'account-password': 'akun/sandi/',
  'account-data': 'akun/data/',
} as const

/** For the offices' staff: citizens load nothing of them. */
const staffPages = {
  'log-in-code': 'masuk/kode/',
  mfa: 'akun/dua-langkah/',
  manage: 'kelola/',
  'day-list': 'kelola/hari/',
  'scan-proof': 'kelola/periksa/',
  quotas: 'kelola/kuota/',
  'give-out': 'kelola/beri-kuota/',
  'release-time': 'kelola/waktu-buka/',
  'close-day': 'kelola/tutup/',
  'bookings-search': 'kelola/cari/',
  statistics: 'kelola/angka/',
  holidays: 'kelola/libur/',
  'office-records': 'kelola/kantor/',
  grants: 'kelola/staf/',
  audit: 'kelola/jejak/',
} as const

/** Every page once: its name → its address below the language. */
export const pages = { ...publicPages, ...accountPages, ...staffPages } as const

export type PageName = keyof typeof pages
export const pageNames = Object.keys(pages) as PageName[]

/** Whose pages they are. */
export type Area = 'public' | 'account' | 'staff'

export function areaOf(page: PageName): Area {
  return page in staffPages ? 'staff' : page in accountPages ? 'account' : 'public'
}

/** No search results: pages that stand in for others, and what hangs in a waiting room. */
export const unlisted: readonly PageName[] = ['offline', 'maintenance', 'board']

type QueryParameters = Readonly<Record<string, string | number>>

const encoded = (parameters: QueryParameters): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** Address of a page. What must not reach a server's log (a username, a code) goes into the fragment. */
export function href(
  locale: Locale,
  page: PageName,
  { query, fragment }: { query?: QueryParameters; fragment?: QueryParameters } = {},
): string {
  const path = `${locale === 'id' ? '/' : `/${locale}/`}${pages[page]}`
  return `${path}${query ? `?${encoded(query)}` : ''}${fragment ? `#${encoded(fragment)}` : ''}`
}

/** File of a page as a static host serves it, e.g. `en/daftar/index.html`. */
export function fileOf(locale: Locale, page: PageName): string {
  const path = href(locale, page).slice(1)
  return path.endsWith('.html') ? path : `${path}index.html`
}
