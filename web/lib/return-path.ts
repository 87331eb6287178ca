import type { Locale } from '../../lambdas/contract/locale.ts'
import { href } from '../site.ts'

/**
 * Where to go after logging in: only ever a page of this site.
 * @param locale the language the person reads now; it may have been switched since `lanjut` was written
 */
export function returnPath(search: string, origin: string, locale: Locale): string | undefined {
  const wanted = new URLSearchParams(search).get('lanjut')
  if (!wanted?.startsWith('/')) return undefined
  try {
    const url = new URL(wanted, origin)
    // Two slashes at the beginning would name another site, whatever dots stood between them.
    const path = url.pathname.replace(/^\/en\//, '/')
    if (url.origin !== origin || /^\/(\/|api\/)/.test(path)) return undefined
    return href(locale, 'home') + path.slice(1) + url.search
  } catch {
    return undefined
  }
}
