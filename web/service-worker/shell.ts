import type { Locale } from '../../lambdas/contract/locale.ts'

/** What opens without network: prerendered pages, in which nothing personal stands, and what they are made of. */
export interface Shell {
  /** Changes with any of the files. */
  readonly version: string
  /** Addresses to keep for a language; the documents end in a slash. */
  readonly files: Readonly<Record<Locale, readonly string[]>>
  /** The document that is shown instead of one that can't be had. */
  readonly offline: Readonly<Record<Locale, string>>
}

/** Pages that make sense without network. */
export const shellPages = ['home', 'tickets', 'offline', 'help', 'privacy'] as const

export const localeOf = (path: string): Locale => (path.startsWith('/en/') ? 'en' : 'id')
