interface TotpKey {
  /** Base32. */
  readonly secret: string
  readonly username: string
  /** How the app names the account. */
  readonly issuer: string
}

/** What authenticator apps read out of a QR code (Google Authenticator's Key URI Format). */
export function totpKeyUri({ secret, username, issuer }: TotpKey): string {
  const name = encodeURIComponent(issuer)
  return `otpauth://totp/${name}:${encodeURIComponent(username)}?secret=${secret}&issuer=${name}`
}

/** In groups of four, as people type. */
export const groupSecret = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')
