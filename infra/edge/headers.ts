/*
 * The response headers of the edge, as data: the CloudFront response headers policy is made from them and the local
 * gateway sends the same.
 */

/** Directive → sources. No inline script, no inline style, nothing from elsewhere. */
const contentSecurity = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const

const policyOf = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')

export const contentSecurityPolicy = policyOf(contentSecurity)

/** Two years, as browsers' preload lists ask. */
export const strictTransportSecurity = { maxAgeSeconds: 63_072_000, includeSubdomains: true } as const

export const referrerPolicy = 'same-origin'

const permissions = (camera: '()' | '(self)'): string =>
  `camera=${camera}, geolocation=(), microphone=(), payment=(), usb=()`

/** Headers that CloudFront treats as custom ones; the others have fields of their own in its policy. */
const customHeaders = {
  'permissions-policy': permissions('()'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** The headers in which some pages differ. */
export interface PageHeaders {
  readonly contentSecurityPolicy: string
  readonly customHeaders: Readonly<Record<string, string>>
}

export const usualHeaders: PageHeaders = { contentSecurityPolicy, customHeaders }

/** Addresses below which a camera scans proofs. */
export const scanningPages = ['/kelola/periksa/', '/en/kelola/periksa/'] as const

/**
 * What scanning needs, and no other page has: the camera, a picture from the phone's own memory (`blob:`), and compiled
 * WebAssembly, since many browsers bring no reader of QR codes.
 */
export const scanningHeaders: PageHeaders = {
  contentSecurityPolicy: policyOf({
    ...contentSecurity,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'img-src': "'self' data: blob:",
  }),
  customHeaders: { ...customHeaders, 'permissions-policy': permissions('(self)') },
}

const headersOf = ({ contentSecurityPolicy: policy, customHeaders: custom }: PageHeaders) => ({
  'content-security-policy': policy,
  'strict-transport-security': `max-age=${strictTransportSecurity.maxAgeSeconds}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': referrerPolicy,
  ...custom,
})

/** Every security header of every answer, by lower-case name. */
export const securityHeaders: Readonly<Record<string, string>> = headersOf(usualHeaders)

/** The same of the answer to a path. */
export const securityHeadersAt = (path: string): Readonly<Record<string, string>> =>
  scanningPages.some((page) => path.startsWith(page)) ? headersOf(scanningHeaders) : securityHeaders
