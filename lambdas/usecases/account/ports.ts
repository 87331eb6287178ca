import type { Locale } from '../../contract/locale.ts'

export interface Profile {
  readonly username: string
  readonly fullName: string
  readonly email: string
  readonly locale: Locale
}

/** Fresh session tokens of an account. */
export interface Tokens {
  readonly access: string
  readonly refresh: string
  readonly account: string
  /** When their session began, in epoch seconds. */
  readonly authTime: number
}

/** The password was right, and the accounts service asks for the code of an authenticator app. */
export interface MfaChallenge {
  readonly username: string
  /** What the answer brings along. */
  readonly session: string
}

/** The accounts service (Cognito). Refusals come back as values. */
export interface AccountService {
  signUp(person: {
    username: string
    email: string
    password: string
    fullName: string
    phone?: string
    locale: Locale
  }): Promise<'sent' | 'username-taken' | 'too-many-attempts' | 'weak-password'>
  confirm(username: string, code: string): Promise<'confirmed' | 'wrong-code' | 'expired-code' | 'too-many-attempts'>
  resend(username: string, locale: Locale): Promise<'sent' | 'too-many-attempts'>
  forgotPassword(username: string, locale: Locale): Promise<'sent' | 'too-many-attempts'>
  resetPassword(
    username: string,
    code: string,
    password: string,
  ): Promise<'changed' | 'wrong-code' | 'expired-code' | 'too-many-attempts' | 'weak-password'>
  logIn(
    username: string,
    password: string,
  ): Promise<
    | (Tokens & { profile: Profile })
    | { challenge: MfaChallenge }
    | 'wrong-credentials'
    | 'not-confirmed'
    | 'too-many-attempts'
  >
  /** The second half of a login: a code is good once. `second-step-expired`: begin anew, with the password. */
  answerChallenge(
    challenge: MfaChallenge,
    code: string,
  ): Promise<(Tokens & { profile: Profile }) | 'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'>
  /** Which account a username stands for. */
  findAccountByUsername(username: string): Promise<string | undefined>
  /** A new secret for the authenticator app of an access token's owner; it counts once a code has come back. */
  createAuthenticator(accessToken: string): Promise<string | undefined>
  /** The first code of the new app: from now on every login asks for one. */
  confirmAuthenticator(
    accessToken: string,
    code: string,
  ): Promise<'confirmed' | 'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'>
  /** Has every login of a user ask for a code of the app that was set up, or no more. */
  setMfaPreference(username: string, asked: boolean): Promise<void>
  /** `undefined` when the refresh token is no longer good. */
  refresh(refreshToken: string): Promise<Tokens | undefined>
  revoke(refreshToken: string): Promise<void>
  /** Who an access token speaks for, as the person wrote it at sign-up; `undefined` when the token is no longer good. */
  profile(accessToken: string): Promise<(Profile & { phone?: string }) | undefined>
  /** The current password is proven anew; the token alone changes nothing. */
  changePassword(
    accessToken: string,
    passwords: { current: string; next: string },
  ): Promise<'changed' | 'wrong-credentials' | 'not-signed-in' | 'too-many-attempts' | 'weak-password'>
  /** Corrects what an access token's owner wrote at sign-up; a phone number that is left out is removed. */
  edit(accessToken: string, person: { fullName: string; phone?: string }): Promise<'changed' | 'not-signed-in'>
  /** Mails a code to a new address; the old one stays in force until the code comes back. Asked again, another code goes out. */
  changeEmail(
    accessToken: string,
    email: string,
    locale: Locale,
  ): Promise<'sent' | 'not-signed-in' | 'too-many-attempts'>
  /** Mails a code to the address in force, which the same confirmation takes. */
  proveEmail(accessToken: string, locale: Locale): Promise<'sent' | 'not-signed-in' | 'too-many-attempts'>
  confirmEmail(
    accessToken: string,
    code: string,
  ): Promise<'confirmed' | 'wrong-code' | 'expired-code' | 'too-many-attempts' | 'not-signed-in'>
  /** The address of an account that waits for its confirmation; `undefined` for any other. */
  unconfirmedEmail(username: string): Promise<string | undefined>
  /**
   * Writes another address into an account that waits for its confirmation; no mail goes out.
   * @param proven a code has come back from the address, so it need not wait for one
   */
  correctEmail(username: string, email: string, proven?: 'proven'): Promise<void>
  /** The usernames of the confirmed accounts with this address; one address may have several. */
  usernamesOf(email: string): Promise<string[]>
  /** Ends every session, all its refresh tokens with it; a fault is reported, not thrown. */
  endSessions(username: string): Promise<void>
  /** Deletes the account an access token speaks for; nothing happens when it is gone already. */
  remove(accessToken: string): Promise<void>
}

/** A new email address that an account asked for and has not confirmed yet; forgotten after a day, as its code is. */
export interface EmailChanges {
  pending(account: string): Promise<string | undefined>
  begin(account: string, email: string): Promise<void>
  end(account: string): Promise<void>
}

/**
 * How somebody who signed up is known again until the address is confirmed: by the password, which the accounts service
 * does not check before. Forgotten after a week.
 */
export interface Newcomers {
  save(username: string, password: string): Promise<void>
  /** Takes as long for a name that nobody signed up with. */
  checkPassword(username: string, password: string): Promise<boolean>
  remove(username: string): Promise<void>
}
