import cf from 'cloudfront'

/*
 * CloudFront Function, JavaScript runtime 2.0: no imports but the runtime's own, conservative syntax. The local gateway
 * runs this very file. The same code stands before the cache (viewer request) and behind it (viewer response).
 *
 * - /api/*: moves the `access` cookie into `Authorization`, where the API's JWT authorizer looks for it. Page scripts
 *   never see the token, and a caller without a valid one is refused before any Lambda runs. An `Authorization`
 *   header that is there already wins.
 * - pages: `/daftar/` is the object `/daftar/index.html`; `/daftar` moves to `/daftar/`, so that every page has one
 *   address.
 * - maintenance: while the key `maintenance` is in the key value store, the API answers 503 and every page is the
 *   maintenance page with status 503. Its value says how many seconds to wait (`Retry-After`). What is needed to open a
 *   saved ticket goes on: files, and the pages of `alwaysOpen`.
 */

const alwaysOpen = ['/tiket/', '/luring/']
/** Seconds to wait when the value names none. */
const usualWait = '120'

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
async function handler(event) {
  const wait = await maintenanceWait()
  return event.response ? responseTo(event, wait) : forwarded(event, wait)
}

/** Seconds as text while maintenance is on. A missing key is refused by the store, and a broken store closes nothing. */
async function maintenanceWait() {
  try {
    const value = await cf.kvs().get('maintenance')
    return Number(value) > 0 ? value : usualWait
  } catch (_) {
    return undefined
  }
}

function forwarded(event, wait) {
  const request = event.request
  const uri = request.uri
  if (uri.indexOf('/api/') === 0) {
    if (wait) return busy(event, wait)
    const access = request.cookies.access
    if (access && !request.headers.authorization) request.headers.authorization = { value: `Bearer ${access.value}` }
    return request
  }
  if (wait && isHeld(uri)) {
    request.uri = inEnglish(uri) ? '/en/pemeliharaan/index.html' : '/pemeliharaan/index.html'
    // The browser knows the page by that address: "not modified" would bring it out again.
    delete request.headers['if-none-match']
    delete request.headers['if-modified-since']
    return request
  }
  if (uri.charAt(uri.length - 1) === '/') {
    request.uri = `${uri}index.html`
    return request
  }
  if (fileName(uri).indexOf('.') >= 0) return request
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    // One slash only: `//elsewhere.example` would lead to another site.
    headers: { location: { value: `${uri.replace(/^[/\\]+/, '/')}/${queryOf(request.querystring)}` } },
  }
}

/** The maintenance page says that it is none of the pages asked for. */
function responseTo(event, wait) {
  const response = event.response
  const type = response.headers['content-type']
  if (!wait || response.statusCode !== 200 || !type || type.value.indexOf('text/html') !== 0) return response
  // The address asked for or the one it was changed to: both are held, or neither.
  if (!isHeld(event.request.uri)) return response
  response.statusCode = 503
  response.statusDescription = 'Service Unavailable'
  response.headers['retry-after'] = { value: wait }
  response.headers['cache-control'] = { value: 'no-store' }
  return response
}

/** A page that the maintenance page stands in for; the object of a page is one as well. */
function isHeld(uri) {
  const address = uri.replace(/index\.html$/, '')
  const name = fileName(address)
  if (name.indexOf('.') >= 0 && name.indexOf('.html') < 0) return false
  const page = `${inEnglish(address) ? address.slice(3) : address}/`.replace(/\/+$/, '/')
  return alwaysOpen.indexOf(page) < 0
}

const inEnglish = (uri) => uri === '/en' || uri.indexOf('/en/') === 0
const fileName = (uri) => uri.slice(uri.lastIndexOf('/') + 1)

/** The contract's problem `busy`, so that open pages wait and try again. */
function busy(event, wait) {
  const accepted = event.request.headers['accept-language']
  const english = accepted !== undefined && /^en\b/i.test(accepted.value)
  return {
    statusCode: 503,
    statusDescription: 'Service Unavailable',
    headers: {
      'content-type': { value: 'application/problem+json' },
      'content-language': { value: english ? 'en' : 'id' },
      'cache-control': { value: 'no-store' },
      'retry-after': { value: wait },
    },
    body: {
      encoding: 'text',
      data: JSON.stringify({
        type: '/api/problems/busy',
        title: english ? 'Under maintenance' : 'Sedang dipelihara',
        status: 503,
        code: 'busy',
        detail: english
          ? 'The service is under maintenance and will be back soon. Your bookings are safe and your answers are kept; try again in a moment.'
          : 'Layanan sedang dipelihara dan segera kembali. Jadwal Anda aman dan isian Anda tetap tersimpan; coba lagi sebentar.',
        requestId: event.context.requestId,
      }),
    },
  }
}

/** The query string again, as it came: the values of the event are still encoded. */
function queryOf(query) {
  const pairs = []
  Object.keys(query).forEach((name) => {
    const values = query[name].multiValue || [query[name]]
    values.forEach((entry) => {
      pairs.push(entry.value === '' ? name : `${name}=${entry.value}`)
    })
  })
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
