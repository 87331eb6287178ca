import { createHash } from 'node:crypto'

/**
 * The one table: what the CDK stack creates and the local run creates alike.
 *
 * | item | PK | SK |
 * | --- | --- | --- |
 * | slot, the ledger of its claims | `OFFICE#tangerang#2026-12-14` | `SLOT#08:00` |
 * | state of a day: closed by the office or not, and which edition its times are | `OFFICE#tangerang#2026-12-14` | `DAY` |
 * | booking, or the tombstone of a voided attempt | `BOOKING#<id>` | `BOOKING` |
 * | bookings by their queue code: written with each booking | `CODE#7k4m2p9x` | `<booking id>` |
 * | what left a day (cancelled, moved away), after its claim is gone; a partition of its own, so that the calendar never reads it | `DEPARTURES#tangerang#2026-12-14` | `<booking id>#<claimed at>` |
 * | lock of a NIK | `NIK#<hmac>` | `LOCK` |
 * | office | `OFFICES` | `OFFICE#tangerang` |
 * | holidays of a year | `HOLIDAYS` | `YEAR#2026` |
 * | ordinary week of an office | `TEMPLATES` | `OFFICE#tangerang` |
 * | announced openings of an office, one list | `RELEASES` | `OFFICE#tangerang` |
 * | profile of an account | `ACCOUNT#<sub>` | `PROFILE` |
 * | new email address an account asked for, until confirmed | `ACCOUNT#<sub>` | `EMAIL` |
 * | how a newcomer is known again until confirmed: salt and sealed digest of the password | `UNCONFIRMED#<username>` | `UNCONFIRMED` |
 * | how often something happened, e.g. mails to an address in 15 minutes | `LIMIT#<occasion>#<whom>` | `LIMIT` |
 * | person saved in an account | `PEOPLE#<sub>` | `PERSON#<id>` |
 * | version of an account's saved people, so that two changes at once cannot both count to 20 | `PEOPLE#<sub>` | `LIST` |
 * | grant of an account; a partition of its own, into which the function that strangers reach may not put | `GRANTS#<sub>` | `GRANT#admin#tangerang` |
 * | right at an office, or everywhere, beside its grant: who works there | `STAFF#tangerang`, `STAFF#national` | `<sub>#admin` |
 * | second step of an account's login: since when, and which sessions began with a code | `MFA#<sub>` | `MFA` |
 * | login that waits for its code, by the digest of its cookie; passes after three minutes | `MFA_CHALLENGE#<sha-256>` | `MFA_CHALLENGE` |
 * | audit entry; append-only | `AUDIT#tangerang#2026-12`, `AUDIT#national#2026-12` | `2026-12-01T05:00:00.000Z#<random>` |
 * | day on which nothing can change any more at the desk; passes after two weeks | `SEALED#tangerang` | `2026-12-14` |
 * | what is to be told of a booking besides its changes: a reminder, or what is told once more; passes after a month | `BOOKING#<id>` | `NOTICE#reminder-day-before#2026-12-14` |
 * | what is to be told to an account; passes after a month | `NOTICES#<sub>` | `NOTICE#release#tangerang#<instant>#<edition>` |
 * | everybody who watches an office is to be told: how far that has come; passes after a month | `NOTICES#OFFICE#tangerang` | `NOTICE#release-fan-out#<instant>#<edition>#<last account>` |
 * | a change that could not be read, to be told from what stands; passes after a month | `NOTICES#ITEM` | `NOTICE#<PK and SK of the item>` |
 * | what could not be told, and why, until it is told again | `DEAD_LETTERS` | `<PK and SK of the notice>` |
 * | wish of an account to hear when an office announces an opening | `SUBSCRIPTION#tangerang` | `<sub>` |
 * | address that mail cannot reach, by its digest | `UNREACHABLE#<sha-256>` | `ADDRESS` |
 * | day that a task of the clock has done; passes after two months | `DONE#reminder-day-before#tangerang` | `2026-12-14` |
 * | last run of a task of the clock | `TASK_RUNS` | `sweep` |
 * | mark of a mail that was sent | `SENT#<booking id or sub>` | `cancelled-by-office#<instant>` |
 * | wrapped key ring | `KEY_SET` | `NIK#1` |
 * | which ring the NIKs are of | `KEY_SET` | `NIK#inUse` |
 */
export const tableDefinition = {
  partitionKey: 'PK',
  sortKey: 'SK',
  /** Epoch seconds after which DynamoDB may delete the item: tombstones, marks of sent mails, what accounts keep for hours or days. */
  timeToLive: 'expiresAt',
  stream: 'NEW_AND_OLD_IMAGES',
  /** Bookings by account. Only bookings carry `account` and `arrival`, so the hot slot items never touch it. */
  indexes: { byAccount: { partitionKey: 'account', sortKey: 'arrival' } },
} as const

/** What an address is marked by: it says nothing of whose it is, and what is looked up is known already. */
export const addressDigest = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')

/** Begins the sort key of whatever is to be told. */
export const noticePrefix = 'NOTICE#'
/** Begins the partition key of who works where. */
export const staffPrefix = 'STAFF#'

export const keys = {
  day: (office: string, date: string) => `OFFICE#${office}#${date}`,
  slot: ({ office, date, time }: { office: string; date: string; time: string }) => ({
    PK: keys.day(office, date),
    SK: `SLOT#${time}`,
  }),
  dayState: (office: string, date: string) => ({ PK: keys.day(office, date), SK: 'DAY' }),
  booking: (id: string) => ({ PK: `BOOKING#${id}`, SK: 'BOOKING' }),
  bookingCode: (code: string) => `CODE#${code}`,
  bookingByCode: (code: string, bookingId: string) => ({ PK: keys.bookingCode(code), SK: bookingId }),
  departures: (office: string, date: string) => `DEPARTURES#${office}#${date}`,
  departure: ({ office, date }: { office: string; date: string }, bookingId: string, claimedAt: number) => ({
    PK: keys.departures(office, date),
    SK: `${bookingId}#${claimedAt}`,
  }),
  lock: (nikDigest: string) => ({ PK: `NIK#${nikDigest}`, SK: 'LOCK' }),
  office: (id: string) => ({ PK: 'OFFICES', SK: `OFFICE#${id}` }),
  holidays: (year: number) => ({ PK: 'HOLIDAYS', SK: `YEAR#${year}` }),
  template: (office: string) => ({ PK: 'TEMPLATES', SK: `OFFICE#${office}` }),
  releases: 'RELEASES',
  releaseSchedule: (office: string) => ({ PK: keys.releases, SK: `OFFICE#${office}` }),
  profile: (sub: string) => ({ PK: `ACCOUNT#${sub}`, SK: 'PROFILE' }),
  emailChange: (sub: string) => ({ PK: `ACCOUNT#${sub}`, SK: 'EMAIL' }),
  unconfirmedSignUp: (username: string) => ({ PK: `UNCONFIRMED#${username}`, SK: 'UNCONFIRMED' }),
  limit: (what: string) => ({ PK: `LIMIT#${what}`, SK: 'LIMIT' }),
  people: (sub: string) => `PEOPLE#${sub}`,
  person: (sub: string, id: string) => ({ PK: keys.people(sub), SK: `PERSON#${id}` }),
  peopleList: (sub: string) => ({ PK: keys.people(sub), SK: 'LIST' }),
  grants: (sub: string) => `GRANTS#${sub}`,
  grant: (sub: string, role: string, office = '*') => ({ PK: keys.grants(sub), SK: `GRANT#${role}#${office}` }),
  staffAt: (scope: string) => `${staffPrefix}${scope}`,
  staff: (scope: string, sub: string, role: string) => ({ PK: keys.staffAt(scope), SK: `${sub}#${role}` }),
  mfa: (sub: string) => ({ PK: `MFA#${sub}`, SK: 'MFA' }),
  mfaChallenge: (digest: string) => ({ PK: `MFA_CHALLENGE#${digest}`, SK: 'MFA_CHALLENGE' }),
  auditMonth: (scope: string, month: string) => `AUDIT#${scope}#${month}`,
  audit: (scope: string, month: string, entry: string) => ({ PK: keys.auditMonth(scope, month), SK: entry }),
  sealedDays: (office: string) => `SEALED#${office}`,
  sealedDay: (office: string, date: string) => ({ PK: keys.sealedDays(office), SK: date }),
  sentMark: (bookingId: string, mark: string) => ({ PK: `SENT#${bookingId}`, SK: mark }),
  noticeOfBooking: (bookingId: string, mark: string) => ({
    PK: keys.booking(bookingId).PK,
    SK: `${noticePrefix}${mark}`,
  }),
  notices: (sub: string) => `NOTICES#${sub}`,
  noticeOfRelease: (sub: string, { office, at, version }: { office: string; at: number; version: number }) => ({
    PK: keys.notices(sub),
    SK: `${noticePrefix}release#${office}#${at}#${version}`,
  }),
  noticeOfReleaseFanOut: ({
    office,
    at,
    version,
    after = '',
  }: {
    office: string
    at: number
    version: number
    after?: string
  }) => ({
    PK: keys.notices(`OFFICE#${office}`),
    SK: `${noticePrefix}release-fan-out#${at}#${version}#${after}`,
  }),
  noticeOfGrant: (
    sub: string,
    { scope, role, occasion, at }: { scope: string; role: string; occasion: string; at: number },
  ) => ({ PK: keys.notices(sub), SK: `${noticePrefix}grant-${occasion}#${scope}#${role}#${at}` }),
  noticeOfItem: ({ PK, SK }: { PK: string; SK: string }) => ({
    PK: keys.notices('ITEM'),
    SK: `${noticePrefix}${PK} ${SK}`,
  }),
  deadLetters: 'DEAD_LETTERS',
  deadLetter: (notice: { PK: string; SK: string }) => ({ PK: keys.deadLetters, SK: `${notice.PK} ${notice.SK}` }),
  subscribers: (office: string) => `SUBSCRIPTION#${office}`,
  subscription: (office: string, sub: string) => ({ PK: keys.subscribers(office), SK: sub }),
  unreachable: (digest: string) => ({ PK: `UNREACHABLE#${digest}`, SK: 'ADDRESS' }),
  doneDays: (task: string, office: string) => `DONE#${task}#${office}`,
  doneDay: (task: string, office: string, date: string) => ({ PK: keys.doneDays(task, office), SK: date }),
  taskRuns: 'TASK_RUNS',
  taskRun: (task: string) => ({ PK: keys.taskRuns, SK: task }),
  keySet: (purpose: string) => ({ PK: 'KEY_SET', SK: purpose }),
} as const
