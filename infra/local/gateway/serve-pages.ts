import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Content types of what a page build produces; the text ones are compressed. */
const types: Readonly<Record<string, { type: string; text: boolean }>> = {
  '.html': { type: 'text/html; charset=utf-8', text: true },
  '.css': { type: 'text/css; charset=utf-8', text: true },
  '.js': { type: 'text/javascript; charset=utf-8', text: true },
  '.json': { type: 'application/json', text: true },
  '.map': { type: 'application/json', text: true },
  '.webmanifest': { type: 'application/manifest+json', text: true },
  '.svg': { type: 'image/svg+xml', text: true },
  '.txt': { type: 'text/plain; charset=utf-8', text: true },
  '.xml': { type: 'application/xml', text: true },
  '.wasm': { type: 'application/wasm', text: true },
  '.png': { type: 'image/png', text: false },
  '.ico': { type: 'image/x-icon', text: false },
  '.jpg': { type: 'image/jpeg', text: false },
  '.webp': { type: 'image/webp', text: false },
}

const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const

interface PageFile {
  readonly version: string
  readonly bytes: Buffer
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  /** Made at the first request that accepts it. */
  readonly encoded: Map<keyof typeof encoders, Promise<Buffer>>
}

export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Serves the built pages as the edge does: compressed, with entity tags, hashed assets for ever, pages revalidated.
 * A rebuild is noticed by the file's time. What is not there is answered with `/404.html`, in English below `/en/`.
 * @param root folder of the build
 */
export function servePages(root: string): (path: string, headers: IncomingHttpHeaders) => Promise<PageAnswer> {
  const cache = new Map<string, PageFile>()

  async function load(path: string): Promise<PageFile | undefined> {
    const file = fileOf(root, path)
    if (!file) return undefined
    const facts = await stat(file).catch(() => undefined)
    if (!facts?.isFile()) return undefined
    const version = `${facts.mtimeMs} ${facts.size}`
    const known = cache.get(file)
    if (known?.version === version) return known
    const bytes = await readFile(file)
    const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
    const { type, text } = types[extname(file)] ?? { type: 'application/octet-stream', text: false }
    const headers = {
      'content-type': type,
      'cache-control': cacheControlFor(path),
      ...(text && { vary: 'accept-encoding' }),
    }
    const page = { version, bytes, etag, headers, encoded: new Map() }
    cache.set(file, page)
    return page
  }

  return async (path, asked) => {
    const page = await load(path)
    if (page) return answer(200, page, asked)
    const missing = (path.startsWith('/en/') && (await load('/en/404.html'))) || (await load('/404.html'))
    if (missing) return answer(404, missing, { ...asked, 'if-none-match': undefined })
    return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from('404\n') }
  }
}

/** Hashed assets for ever; the service worker, which decides what browsers keep, never. */
function cacheControlFor(path: string): string {
  if (path === '/service-worker.js') return 'no-cache'
  return /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate'
}

/** The file of a path below the root, or undefined when the path is malformed or leads elsewhere. */
function fileOf(root: string, path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path)
    const file = normalize(join(root, decoded))
    return file.startsWith(root + sep) && !decoded.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}

async function answer(status: number, page: PageFile, asked: IncomingHttpHeaders): Promise<PageAnswer> {
  const encoding = page.headers.vary ? chooseEncoding(String(asked['accept-encoding'] ?? '')) : undefined
  const etag = `"${page.etag}${encoding ? `-${encoding}` : ''}"`
  const headers = { ...page.headers, etag, ...(encoding && { 'content-encoding': encoding }) }
  const known = (asked['if-none-match'] ?? '').split(/, */)
  if (known.includes(etag) || known.includes(`W/${etag}`)) return { status: 304, headers, body: Buffer.alloc(0) }
  return { status, headers, body: encoding ? await encoded(page, encoding) : page.bytes }
}

function encoded(page: PageFile, encoding: keyof typeof encoders): Promise<Buffer> {
  const known = page.encoded.get(encoding)
  if (known) return known
  const made = encoders[encoding](page.bytes)
  page.encoded.set(encoding, made)
  return made
}

/** The best of ours that is accepted; a quality of 0 means "not this one" (RFC 9110, 12.5.3). */
function chooseEncoding(accepted: string): keyof typeof encoders | undefined {
  const offers = accepted.split(',').map((offer) => offer.trim().split(/ *; */))
  const accepts = (name: string) => offers.some(([coding, q]) => coding === name && !/^q=0(\.0*)?$/.test(q ?? ''))
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : undefined
}
