import type { WireRoute } from '../build/route-tables.ts'

/**
 * A call as `fetch` wants it: every field where the contract puts it, in path, header, query of a GET, or JSON body.
 * @param locale goes out as `Accept-Language`, so that refusals come back in the page's words
 */
export function buildRequest([method, template, headerOf = {}]: WireRoute, input: object, locale: string) {
  const headers: Record<string, string> = { 'accept-language': locale }
  const rest: Record<string, unknown> = {}
  let url = template
  for (const [field, value] of Object.entries(input)) {
    const header = headerOf[field]
    if (template.includes(`{${field}}`)) url = url.replace(`{${field}}`, () => encodeURIComponent(String(value)))
    else if (header) headers[header.toLowerCase()] = String(value)
    else rest[field] = value
  }
  if (Object.keys(rest).length === 0) return { url, method, headers }
  if (method === 'GET') return { url: `${url}?${new URLSearchParams(rest as Record<string, string>)}`, method, headers }
  return { url, method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(rest) }
}
