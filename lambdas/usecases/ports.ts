import type { Locale } from '../contract/locale.ts'
import type { Role } from '../contract/schemas.ts'
import type { ProofClaims } from '../contract/staff/proof-token.ts'
import type { Announcement } from '../domain/announcement.ts'
import type { AuditEntry } from '../domain/audit.ts'
import type { Booking, SlotRef } from '../domain/booking.ts'
import type { DayRecord } from '../domain/calendar.ts'
import type { Closure, DayRef } from '../domain/closure.ts'
import type { Day, Millis, Time } from '../domain/dates.ts'
import type { Departure } from '../domain/departure.ts'
import type { Nik } from '../domain/nik.ts'
import type { Holidays, Office } from '../domain/office.ts'
import type { SavedPerson } from '../domain/saved-person.ts'

/*
 * What the use cases need from outside. Each use case takes only the parts it uses
 * (`Pick<Ledger, 'look' | 'claim'>`); the adapters fulfil them.
 */

export interface Clock {
  now(): Millis
}

/** The store is throttled or in conflict beyond what retrying mends; becomes an honest `busy` with Retry-After. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
}

/**
 * Tells the operators of a fault in a step whose failure must not fail the call.
 * @param during names the step, never data
 */
export type Report = (during: string, fault: unknown) => void

/** The offices, their holidays and quotas. */
export interface Offices {
  list(): Promise<Office[]>
  find(id: string): Promise<Office | undefined>
  /** The holidays of the years named; a year without a list is missing. */
  holidays(years: readonly number[]): Promise<Holidays[]>
}

/** When offices give out days, as everybody may know it. */
export interface Openings {
  /** By office; up to half a minute old, so that some of them may have come since. */
  announced(): Promise<ReadonlyMap<string, readonly Announcement[]>>
}

export interface Calendars {
  /** Eventually consistent; one record per day asked for, in that order. */
  days(office: string, dates: readonly Day[]): Promise<DayRecord[]>
}

export interface Bookings {
  /** Strongly consistent. A voided attempt is no booking. */
  find(id: string): Promise<Booking | undefined>
  /** Strongly consistent: those of the ids that are bookings, by id. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Booking>>
  /** Strongly consistent: the ids of the bookings with a queue code (8 characters); nearly always one or none. */
  idsOfCode(code: string): Promise<string[]>
  /** All bookings of an account, latest arrival first; a booking made a moment ago may be missing. */
  ofAccount(account: string): Promise<Booking[]>
}

/** The days an office closed by itself. */
export interface Closures {
  /** Strongly consistent. */
  find(office: string, date: Day): Promise<Closure | undefined>
  /** Strongly consistent: those among some days, by day; one that is open is missing. */
  among(office: string, dates: readonly Day[]): Promise<ReadonlyMap<Day, Closure>>
  /**
   * Closes a day, or changes what is said of its closure, together with the audit's entry.
   * @param seen the closure it was decided on
   * @returns `changed` when it is another by now, or was opened again after this very request (`key`) had closed it;
   *   nothing was written
   */
  close(day: DayRef, closure: Closure, seen: Closure | undefined, entry: AuditEntry): Promise<'closed' | 'changed'>
  /**
   * Ends a closure and opens the slots of the day to new claims again, together with the audit's entry, all or nothing.
   * @param times every slot of the day
   */
  reopen(day: DayRef, times: readonly Time[], seen: Closure, entry: AuditEntry): Promise<'reopened' | 'changed'>
  /**
   * Shuts a slot for new claims; what is claimed stays.
   * @returns `open` when the day is closed no more; then nothing was written
   */
  shut(slot: SlotRef): Promise<'shut' | 'open'>
}

/** What left the days of an office before they came. */
export interface Departures {
  /** Eventually consistent; in no order. */
  of(office: string, dates: readonly Day[]): Promise<Departure[]>
}

export interface Profiles {
  /** Eventually consistent: the profiles of accounts, by account; one whose account is gone is missing. */
  of(accounts: readonly string[]): Promise<ReadonlyMap<string, Profile>>
}

/** Which mails about a booking have gone out. */
export interface SentMarks {
  has(bookingId: string, mark: string): Promise<boolean>
  put(bookingId: string, mark: string): Promise<void>
}

/** Which days a task of the clock has done, so that it reads none of them again. */
export interface DoneDays {
  /** Days of an office that are done. */
  of(task: string, office: string): Promise<ReadonlySet<Day>>
  mark(task: string, office: string, date: Day): Promise<void>
}

export interface Attendance {
  /** @returns `changed` when the booking is not active any more, or stands elsewhere; nothing was written */
  confirm(booking: Booking): Promise<'confirmed' | 'changed'>
}

/** Erases what says whose a booking was; figures stay. */
export interface Erasures {
  erase(booking: Booking): Promise<void>
}

/** The last run of a task of the clock. */
export interface Run {
  readonly startedAt: Millis
  /** When it last came to a good end. */
  readonly doneAt?: Millis
  /** Name of the fault that ended the last run. */
  readonly failed?: string
  /** How much the last good run had to do. */
  readonly count?: number
}

export interface Runs {
  ended(task: string, run: { startedAt: Millis; failed?: string; count: number }): Promise<void>
  /** By task; one that has never run is missing. */
  last(): Promise<ReadonlyMap<string, Run>>
}

/** How much was put aside because it could not be told. */
export interface DeadLetterCount {
  count(): Promise<number>
}

/** Addresses that the mail service has reported: mail to them comes back, or its reader called it spam. */
export interface Addresses {
  /** Eventually consistent. */
  unreachable(email: string): Promise<Unreachable | undefined>
  /** Marks an address; the first reason stays. */
  mark(email: string, why: Unreachable): Promise<void>
  /** Takes the mark off, if there is one: a code has come back from there. */
  clear(email: string): Promise<void>
}

export type Unreachable = 'bounced' | 'complained'

/** Who wants to hear when an office announces an opening. */
export interface Watches {
  /** Those of some offices that an account watches. */
  ofAccount(account: string, offices: readonly string[]): Promise<string[]>
  add(account: string, office: string): Promise<void>
  remove(account: string, office: string): Promise<void>
  /**
   * Some hundred of those who watch an office, always in the same order.
   * @param after the account that ended the page before
   * @returns with `last` when there may be more
   */
  page(office: string, after?: string): Promise<{ readonly accounts: readonly string[]; readonly last?: string }>
}

/** Looks up and hides NIKs: keyed HMAC to find them, authenticated encryption to keep them. */
export interface NikVault {
  digest(nik: Nik): Promise<string>
  /** Short keyed digest of any text, for recognising a repeated request. */
  fingerprint(text: string): Promise<string>
  seal(nik: Nik): Promise<string>
  open(sealed: string): Promise<Nik>
}

/** Signs proofs with the key in KMS; anybody can verify with the published keys. */
export interface ProofSigner {
  /** A compact JWS, ES256. */
  sign(claims: ProofClaims): Promise<string>
  publicKeys(): Promise<{ kid: string; [member: string]: unknown }[]>
}

/** Verifies the token of a QR code with the published keys. */
export interface ProofVerifier {
  /** @returns `unknown` for a text that is no token at all, `forged` for one that no key of ours has signed */
  verify(token: string): Promise<ProofClaims | 'forged' | 'unknown'>
}

export interface Profile {
  readonly username: string
  readonly fullName: string
  readonly email: string
  readonly locale: Locale
}

export interface Grant {
  readonly role: Role
  /** Left out for national grants. */
  readonly office?: string
}

/** What the table knows of an account: its profile, copied from Cognito at login, and its grants. */
export interface Members {
  find(account: string): Promise<{ profile?: Profile; grants: Grant[] }>
  saveProfile(account: string, profile: Profile): Promise<void>
  removeProfile(account: string): Promise<void>
}

/** What is written of an account's saved people: one saved or replaced under its id, or one removed. */
export type PeopleChange = { readonly save: SavedPerson } | { readonly remove: string }

/** The people saved in an account. */
export interface People {
  /** Strongly consistent: who was saved a moment ago can be booked. */
  ofAccount(account: string): Promise<SavedPerson[]>
  /**
   * Changes the list, one change of an account after the other.
   * @param decide sees the list as it is; called again when somebody else changed it meanwhile
   * @returns what `decide` answered last; without a change nothing is written
   */
  change<Decision extends { readonly answer: unknown; readonly change?: PeopleChange }>(
    account: string,
    decide: (people: readonly SavedPerson[]) => Promise<Decision>,
  ): Promise<Decision['answer']>
  /** Removes everybody. */
  clear(account: string): Promise<void>
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
  keep(username: string, password: string): Promise<void>
  /** Takes as long for a name that nobody signed up with. */
  knows(username: string, password: string): Promise<boolean>
  forget(username: string): Promise<void>
}

/** Counts what must not happen too often. */
export interface Limits {
  /**
   * Takes one of the times something may happen.
   * @param what names the occasion and whom it is about: an id, a username, or the fingerprint of an address
   * @returns false when it has happened `times` times since a window of `seconds` began
   */
  take(what: string, most: { times: number; seconds: number }): Promise<boolean>
}

/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string
  /** Media type, with its parameters. */
  readonly type: string
  readonly bytes: Uint8Array
  /** What the HTML calls it as a picture, `<img src="cid:…">`; left out, it is a file to save. */
  readonly contentId?: string
}

/** A letter of our own; every part is plain text but `html`. */
export interface Mail {
  readonly to: string
  /** Of our own words only: nothing that a person has typed goes into a header. */
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly attachments?: readonly Attachment[]
}

/** Sends what the accounts service has no mail for. */
export interface Mails {
  /** @throws MailRefused when this very mail will never be taken, however often it is sent */
  send(mail: Mail): Promise<void>
}

/** The mail service refuses this mail for good; the message is the service's name for the reason and quotes nobody. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
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
export interface CodeAsked {
  readonly username: string
  /** What the answer brings along. */
  readonly session: string
}

/** The accounts service (Cognito). Refusals come back as values. */
export interface Accounts {
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
    | { challenge: CodeAsked }
    | 'wrong-credentials'
    | 'not-confirmed'
    | 'too-many-attempts'
  >
  /** The second half of a login: a code is good once. `second-step-expired`: begin anew, with the password. */
  answerChallenge(
    challenge: CodeAsked,
    code: string,
  ): Promise<(Tokens & { profile: Profile }) | 'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'>
  /** Which account a username stands for. */
  accountNamed(username: string): Promise<string | undefined>
  /** A new secret for the authenticator app of an access token's owner; it counts once a code has come back. */
  newAuthenticator(accessToken: string): Promise<string | undefined>
  /** The first code of the new app: from now on every login asks for one. */
  confirmAuthenticator(
    accessToken: string,
    code: string,
  ): Promise<'confirmed' | 'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'>
  /** Has every login of a user ask for a code of the app that was set up, or no more. */
  askForCodes(username: string, asked: boolean): Promise<void>
  /** `undefined` when the refresh token is no longer good. */
  refresh(refreshToken: string): Promise<Tokens | undefined>
  revoke(refreshToken: string): Promise<void>
  /** Who an access token speaks for, as the person wrote it at sign-up; `undefined` when the token is no longer good. */
  profile(accessToken: string): Promise<(Profile & { phone?: string; secondStep?: true }) | undefined>
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
