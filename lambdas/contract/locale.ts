/** The languages of every text. Indonesian is the default (DESIGN section 5, `Accept-Language`). */
export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]
/** One text in every language; a missing one is a compile error. */
export type Texts = Readonly<Record<Locale, string>>

/** Picks the language of an `Accept-Language` header (RFC 9110, 12.5.4); Indonesian when nothing fits. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { language: tag.split('-')[0], weight: q ? Number(q.slice(2)) || 0 : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { language } of wanted) {
    const found = locales.find((locale) => locale === language)
    if (found) return found
  }
  return 'id'
}
