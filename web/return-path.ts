/** Where to go after logging in: only ever a page of this site. */
export function returnPath(search: string, origin: string): string | undefined {
  const wanted = new URLSearchParams(search).get('lanjut')
  if (!wanted?.startsWith('/')) return undefined
  try {
    const url = new URL(wanted, origin)
    if (url.origin !== origin || url.pathname.startsWith('/api/')) return undefined
    return url.pathname + url.search
  } catch {
    return undefined
  }
}
