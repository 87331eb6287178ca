/*
 * CloudFront Function, viewer request, JavaScript runtime 2.0: no imports, conservative syntax. The local gateway
 * runs this very file.
 *
 * - /api/*: moves the `access` cookie into `Authorization`, where the API's JWT authorizer looks for it. Page scripts
 *   never see the token, and a caller without a valid one is refused before any Lambda runs. An `Authorization`
 *   header that is there already wins.
 * - pages: `/daftar/` is the object `/daftar/index.html`; `/daftar` moves to `/daftar/`, so that every page has one
 *   address.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request
  const uri = request.uri
  if (uri.indexOf('/api/') === 0) {
    const access = request.cookies.access
    if (access && !request.headers.authorization) request.headers.authorization = { value: `Bearer ${access.value}` }
    return request
  }
  if (uri.charAt(uri.length - 1) === '/') {
    request.uri = `${uri}index.html`
    return request
  }
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  if (name.indexOf('.') >= 0) return request
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    // One slash only: `//elsewhere.example` would lead to another site.
    headers: { location: { value: `${uri.replace(/^[/\\]+/, '/')}/${queryOf(request.querystring)}` } },
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
