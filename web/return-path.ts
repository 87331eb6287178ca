/** Where to go after logging in: only ever a page of this site. */
export function returnPath(search: string, origin: string): string | undefined {
  const wanted = new URLSearchParams(search).get('lanjut')
  if (!wanted?.startsWith('/')) return undefined
  try {
    const url = new URL(wanted, origin)
    // Two slashes at the beginning would name another site, whatever dots stood between them.
    if (url.origin !== origin || /^\/(\/|api\/)/.test(url.pathname)) return undefined
    return url.pathname + url.search
  } catch {
    return undefined
  }
}
