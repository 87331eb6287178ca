import type { CodeMailer } from './code-mailer.ts'
import type { Pool } from './pool.ts'
import type { UserStore } from './user-store.ts'

/** What the operations work with. Each takes only what it uses. */
export interface Service {
  readonly pool: Pool
  readonly store: UserStore
  readonly mailer: CodeMailer
  /** Milliseconds since 1970. */
  readonly now: () => number
}

type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD'

export interface User {
  /** As it was written at sign-up; found again in any case. */
  readonly username: string
  readonly sub: string
  readonly attributes: Readonly<Record<string, string>>
  readonly status: UserStatus
  /** A new address that waits for its code; GetUser does not tell it. */
  readonly pendingEmail?: string
  readonly passwordHash: string
  readonly createdAt: number
  readonly modifiedAt: number
  /** Sessions that began before this instant are over (GlobalSignOut). */
  readonly signedOutAt?: number
  /** Of an authenticator app that no code has come from yet. */
  readonly pendingSecret?: string
  /** The app whose codes are taken. */
  readonly authenticator?: Authenticator
  /** Whether a login asks for its code. */
  readonly softwareTokenMfa?: boolean
}

export interface Authenticator {
  /** Base32. */
  readonly secret: string
  /** Of the last code that was taken: no code is good twice. */
  readonly lastStep?: number
}

export interface Code {
  readonly code: string
  readonly expiresAt: number
}

interface Attempts {
  readonly count: number
  /** When the counting hour began. */
  readonly since: number
}

/** Wrong passwords in a row; what lock-out.ts counts. */
export interface Failures {
  readonly count: number
  readonly lockedUntil: number
  readonly lastAttemptAt: number
}

/**
 * Everything kept under one username, so that one write changes it whole. Attempts are counted for unknown names as
 * well: otherwise the limit would tell which names exist.
 */
export interface UserEntry {
  readonly user?: User
  readonly codes?: { readonly [purpose in Purpose]?: Code }
  readonly attempts?: { readonly [kind: string]: Attempts }
  readonly failures?: Failures
}

export type Purpose = 'sign-up' | 'password' | 'email'
