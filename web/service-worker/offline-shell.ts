import type { Locale } from '../../lambdas/contract/locale.ts'

/** What opens without network: prerendered pages, in which nothing personal stands, and what they are made of. */
export interface OfflineShell {
  /** Changes with any of the files. */
  readonly version: string
  /** Addresses to keep for a language; the documents end in a slash. */
  readonly files: Readonly<Record<Locale, readonly string[]>>
  /** What besides is kept on a device that has opened a page of the staff: its document → the files of it. */
  readonly staff: Readonly<Record<string, readonly string[]>>
  /** The document that is shown instead of one that can't be had. */
  readonly offline: Readonly<Record<Locale, string>>
}

/** Pages that make sense without network. */
export const shellPages = ['home', 'tickets', 'offline', 'help', 'privacy'] as const

/** Pages of the staff that work without network; citizens' devices keep nothing of them. */
export const staffShellPages = ['scan-proof'] as const

export const localeOf = (path: string): Locale => (path.startsWith('/en/') ? 'en' : 'id')
