import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'

type Value = { value: string; multiValue?: { value: string }[] }

/** The parts of CloudFront's viewer request event that our function reads and writes. */
export interface EdgeRequest {
  method: string
  uri: string
  /** Still URL-encoded, as CloudFront hands them over. */
  querystring: Record<string, Value>
  /** By lower-case name. */
  headers: Record<string, Value>
  cookies: Record<string, Value>
}

export interface EdgeResponse {
  statusCode: number
  headers: Record<string, Value>
}

/** Runs the CloudFront Function `infra/edge/session.js`, in a realm with nothing but the language, as CloudFront does. */
export function loadEdge(): (request: EdgeRequest) => EdgeRequest | EdgeResponse {
  const file = new URL('../edge/session.js', import.meta.url)
  const realm = createContext({})
  return new Script(`${readFileSync(file, 'utf8')}\n;(request) => handler({ version: '1.0', request })`, {
    filename: file.pathname,
  }).runInContext(realm)
}

/** `a=1&b&a=2` as CloudFront gives it: first value, and all of them where there are several. */
export function edgeQuery(search: string): Record<string, Value> {
  const query: Record<string, Value> = {}
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue
    const [name = '', ...rest] = pair.split('=')
    add(query, name, rest.join('='))
  }
  return query
}

/** The cookies of a `Cookie` header; the header itself is not in CloudFront's event. */
export function edgeCookies(header: string | undefined): Record<string, Value> {
  const cookies: Record<string, Value> = {}
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0) add(cookies, pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  return cookies
}

function add(values: Record<string, Value>, name: string, value: string): void {
  const earlier = Object.hasOwn(values, name) ? values[name] : undefined
  if (!earlier) {
    Object.defineProperty(values, name, { value: { value }, enumerable: true, writable: true })
    return
  }
  earlier.multiValue ??= [{ value: earlier.value }]
  earlier.multiValue.push({ value })
}
