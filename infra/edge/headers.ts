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

export const contentSecurityPolicy = Object.entries(contentSecurity)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')

/** Two years, as browsers' preload lists ask. */
export const strictTransportSecurity = { maxAgeSeconds: 63_072_000, includeSubdomains: true } as const

export const referrerPolicy = 'same-origin'

/** Headers that CloudFront treats as custom ones; the others have fields of their own in its policy. */
export const customHeaders = {
  /** The camera scans the proof at the desk. */
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Every security header of every answer, by lower-case name. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'strict-transport-security': `max-age=${strictTransportSecurity.maxAgeSeconds}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': referrerPolicy,
  ...customHeaders,
}
