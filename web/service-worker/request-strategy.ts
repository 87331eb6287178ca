/** How a request is answered: a document from the network if it is quick, an asset out of the cache; else not by us. */
export type RequestStrategy = 'document' | 'asset' | undefined

/**
 * Only pages and their assets. Nothing below `/api` and nothing that writes ever passes through here: quota is never
 * older than the server's answer, and nothing personal is ever kept.
 */
export function requestStrategy(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
): RequestStrategy {
  const { origin: its, pathname } = new URL(url)
  if (method !== 'GET' || its !== origin) return undefined
  if (/^\/(api|_local)(\/|$)/.test(pathname)) return undefined
  if (mode === 'navigate') return 'document'
  return pathname.startsWith('/assets/') ? 'asset' : undefined
}
