import { writeCalendarFile } from '../../../lambdas/adapters/icalendar/icalendar.ts'
import type { StaffMember } from '../../../lambdas/domain/administration/staff.ts'
import type { BookedApplicant, Booking } from '../../../lambdas/domain/booking/booking.ts'
import type { ItemKey, Notice } from '../../../lambdas/domain/notification/notices.ts'
import type { ScheduledRelease } from '../../../lambdas/domain/release/release-schedule.ts'
import type { StreamRecord } from '../../../lambdas/usecases/notification/dispatch-batch.ts'
import type { StreamEvent } from '../../../lambdas/usecases/notification/dispatch-event.ts'
import { createPace } from '../../../lambdas/usecases/notification/pace.ts'
import type { Mail, Profile, UnreachableReason } from '../../../lambdas/usecases/ports.ts'
import { noon, officesOf, tangerang } from '../fixtures/office.ts'

/** A step of telling at which a story may let something go wrong. */
export type DispatchStep = 'profile' | 'mail' | 'sent' | 'mark' | 'marked' | 'notice'

/**
 * Everything the outbox needs, in memory: who has an account, what was sent, which marks stand. Time passes only while
 * somebody sleeps, unless a story has timers of its own.
 */
export function createInMemoryOutbox({
  locale = 'id' as Profile['locale'],
  perSecond = 1000,
  now = noon,
  before = (_step: DispatchStep, _recipient: string): void | Promise<void> => {},
  /** Who watches an office, read in one go. */
  perPage = 500,
  /** Time as the test's own timers have it. */
  timers = false,
} = {}) {
  const clock = { at: now, now: () => (timers ? Date.now() : clock.at) }
  const sleep = async (ms: number) => {
    if (timers) await new Promise((resolve) => setTimeout(resolve, ms))
    else clock.at += Math.ceil(ms)
  }
  const sent: (Mail & { readonly at: number })[] = []
  const marks = new Set<string>()
  const bookings = new Map<string, Booking>()
  const notices = new Map<string, Notice>()
  /** What stands in the table, by its key. */
  const currentEvents = new Map<string, StreamEvent>()
  const deadLetters: { notice: Notice; reason: string }[] = []
  const unreachable = new Map<string, UnreachableReason>()
  const releasesByOffice = new Map<string, readonly ScheduledRelease[]>()
  const subscribers = new Map<string, readonly string[]>()
  const staff = new Map<string, StaffMember[]>()
  const removedAccounts = new Set<string>()
  const faults: unknown[] = []
  const deps = {
    offices: officesOf([tangerang]),
    bookings: { find: async (id: string) => bookings.get(id) },
    scheduledReleases: { byOffice: async () => releasesByOffice },
    subscriptions: {
      page: async (office: string, after?: string) => {
        const all = subscribers.get(office) ?? []
        const from = after === undefined ? 0 : all.indexOf(after) + 1
        const accounts = all.slice(from, from + perPage)
        const last = accounts.at(-1)
        return { accounts, ...(from + perPage < all.length && last !== undefined && { last }) }
      },
    },
    staff: { of: async (scope: string) => staff.get(scope) ?? [] },
    currentEvent: async ({ PK, SK }: ItemKey) => currentEvents.get(`${PK} ${SK}`),
    notices: {
      put: async (all: readonly Notice[]) => {
        for (const notice of all) {
          await before('notice', notice.about)
          notices.set(JSON.stringify(notice), notice)
        }
      },
    },
    deadLetters: {
      put: async (notice: Notice, reason: string) => {
        deadLetters.push({ notice, reason })
      },
    },
    profiles: {
      of: async (accounts: readonly string[]) => {
        for (const account of accounts) await before('profile', account)
        return new Map(
          accounts
            .filter((account) => !removedAccounts.has(account))
            .map((account) => [
              account,
              { username: account, fullName: 'Budi', email: `${account}@contoh.id`, locale },
            ]),
        )
      },
    },
    addresses: { unreachable: async (email: string) => unreachable.get(email) },
    mails: {
      send: async (mail: Mail) => {
        await before('mail', mail.to)
        sent.push({ ...mail, at: clock.now() })
        await before('sent', mail.to)
      },
    },
    marks: {
      has: async (id: string, mark: string) => marks.has(`${id} ${mark}`),
      put: async (id: string, mark: string) => {
        await before('mark', id)
        marks.add(`${id} ${mark}`)
        await before('marked', id)
      },
    },
    signer: { sign: async ({ booking }: { booking: string }) => `token-of-${booking}` },
    qrImage: (text: string) => new TextEncoder().encode(`picture of ${text}`),
    icalendar: writeCalendarFile,
    pace: createPace(perSecond, { now: clock.now, sleep }),
    sleep,
    siteOrigin: 'https://antrian.example',
    clock,
    report: (_during: string, fault: unknown) => {
      faults.push(fault)
    },
  }
  return {
    deps,
    clock,
    sent,
    marks,
    bookings,
    notices,
    currentEvents,
    deadLetters,
    unreachable,
    releasesByOffice,
    subscribers,
    staff,
    removedAccounts,
    faults,
  }
}

const applicant: BookedApplicant = {
  fullName: 'Dewi Lestari',
  birthDate: '1990-05-17',
  kind: 'new',
  nikMasked: '••••••••••••0001',
  nikDigest: 'd',
  nikSealed: 's',
}

/** A booking for two of the account `budi`, made at noon on 1 December for Monday the 14th at eight. */
export const bookingFixture = (more: Partial<Booking> = {}): Booking => ({
  id: '7k4m2p9xa5c8t3n6r1v0',
  office: 'tangerang',
  date: '2026-12-14',
  time: '08:00',
  status: 'ACTIVE',
  account: 'budi',
  applicants: [applicant, { ...applicant, fullName: 'Wayan Nur Aini', kind: 'replacement' }],
  createdAt: noon,
  claimedAt: noon,
  requestDigest: 'x',
  ...more,
})

/** A record of the stream that tells this, written at noon of the stories. */
export const streamRecordFixture = (
  id: string,
  event: StreamEvent,
  { item = { PK: id, SK: 'ITEM' }, at = noon } = {},
): StreamRecord => ({
  id,
  partition: event.kind === 'booking' ? event.change.after.id : item.PK,
  item,
  at,
  readEvent: () => event,
})
