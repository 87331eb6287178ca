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
  body?: { encoding: 'text'; data: string }
}

/** The function's two places. */
export interface Edge {
  /** Before the cache: the request as it goes on, or the answer at once. */
  request(request: EdgeRequest, requestId?: string): Promise<EdgeRequest | EdgeResponse>
  /** Behind it: the answer of a page as it leaves. */
  response(request: EdgeRequest, response: EdgeResponse): Promise<EdgeResponse>
}

/**
 * Runs the CloudFront Function `infra/edge/viewer.js`, in a realm with nothing but the language and CloudFront's own
 * module, as CloudFront does.
 * @param values what the key value store holds
 */
export function loadEdge(values: Readonly<Record<string, string>> = {}): Edge {
  const file = new URL('../../edge/viewer.js', import.meta.url)
  const get = async (key: string) => {
    if (Object.hasOwn(values, key)) return values[key]
    throw new Error(`${key} is not in the key value store`)
  }
  const realm = createContext({ cf: { kvs: () => ({ get }) } })
  const source = readFileSync(file, 'utf8').replace("import cf from 'cloudfront'", '')
  const handle = new Script(`${source}\n;(event) => handler(event)`, { filename: file.pathname }).runInContext(realm)
  return {
    request: (request, requestId = '') => handle({ version: '1.0', context: { requestId }, request }),
    response: (request, response) => handle({ version: '1.0', context: {}, request, response }),
  }
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
