import { type MfaPolicy, type MfaRecord, type MfaStatus, mfaStatus } from '../../domain/session/mfa.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import { national } from '../../domain/shared/scope.ts'
import type { Grant } from '../ports.ts'
import { actor } from '../shared/actor.ts'
import type { Caller } from '../shared/use-case.ts'

/** Which accounts have an authenticator app, and which of their sessions began with its code. */
export interface MfaRecords {
  /** Strongly consistent. */
  find(account: string): Promise<MfaRecord | undefined>
  /** Those of some accounts that have one. */
  among(accounts: readonly string[]): Promise<ReadonlySet<string>>
  /** From now on the account has one; the session in which it was set up counts as begun with it. */
  begin(account: string, authTime: number, entries: readonly AuditEntry[]): Promise<void>
  /** Notes that a session began with a code. Nothing happens when the account has none any more. */
  pass(account: string, authTime: number): Promise<void>
  /** The account has none any more, and no session that counts. */
  end(account: string, entries: readonly AuditEntry[]): Promise<'ended' | 'gone'>
}

/** A login that waits for its code, under a key that only the browser knows. */
export interface MfaChallenges {
  /** @returns the key, 256 random bits */
  begin(challenge: PendingLogIn): Promise<string>
  /** Undefined once it is over, three minutes after it began. */
  find(key: string): Promise<PendingLogIn | undefined>
  end(key: string): Promise<void>
}

/** Whose password was right, and what the accounts service knows the login by. */
export interface PendingLogIn {
  readonly account: string
  readonly username: string
  /** Worth nothing without a code; it never leaves the server. */
  readonly session: string
}

/**
 * Beside the accounts service's own lock-out, which is over within seconds at first: five codes in a quarter of an hour
 * are what somebody who has the password may try, one in a million right. A right one is given back.
 */
export const mfaCodeLimit = { times: 5, seconds: 15 * 60 } as const
export const mfaCodeLimitKey = (account: string): string => `mfa-code#${account}`

/** Where a session of an account with these grants stands. Citizens cost no read: nobody asks them for it. */
export const readMfaStatus =
  ({ mfaRecords, mfaPolicy }: { mfaRecords: Pick<MfaRecords, 'find'>; mfaPolicy: MfaPolicy }) =>
  async (account: string, grants: readonly Grant[], authTime: number | undefined): Promise<MfaStatus> =>
    grants.length === 0 ? undefined : mfaStatus(mfaPolicy, await mfaRecords.find(account), authTime)

/** What a person did with their own second step, in the audit of each place where they have a right. */
export const ownMfaEntries = (
  by: Caller,
  grants: readonly Grant[],
  action: 'second-step-set-up' | 'second-step-taken-off',
): AuditEntry[] =>
  [...new Set(grants.map(({ office }) => office ?? national))].map((scope) => ({
    scope,
    ...actor(by),
    action,
    details: { account: by.id, username: by.username },
  }))
