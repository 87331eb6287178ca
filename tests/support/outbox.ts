import { icalendar } from '../../lambdas/adapters/icalendar.ts'
import type { Announcement } from '../../lambdas/domain/announcement.ts'
import type { BookedApplicant, Booking } from '../../lambdas/domain/booking.ts'
import type { StaffMember } from '../../lambdas/domain/staff.ts'
import type { ItemKey, Notice } from '../../lambdas/usecases/notices.ts'
import { createPace } from '../../lambdas/usecases/pace.ts'
import type { Mail, Profile, Unreachable } from '../../lambdas/usecases/ports.ts'
import type { Record } from '../../lambdas/usecases/relay.ts'
import type { News } from '../../lambdas/usecases/tell.ts'
import { noon, officesOf, tangerang } from './office.ts'

/** A step of telling at which a story may let something go wrong. */
export type Step = 'profile' | 'mail' | 'sent' | 'mark' | 'marked' | 'notice'

/**
 * Everything the outbox needs, in memory: who has an account, what was sent, which marks stand. Time passes only while
 * somebody sleeps, unless a story has timers of its own.
 */
export function outboxWorld({
  locale = 'id' as Profile['locale'],
  perSecond = 1000,
  now = noon,
  before = (_step: Step, _whom: string): void | Promise<void> => {},
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
  const standing = new Map<string, News>()
  const putAside: { notice: Notice; reason: string }[] = []
  const unreachable = new Map<string, Unreachable>()
  const announced = new Map<string, readonly Announcement[]>()
  const watchers = new Map<string, readonly string[]>()
  const staff = new Map<string, StaffMember[]>()
  const gone = new Set<string>()
  const faults: unknown[] = []
  const deps = {
    offices: officesOf([tangerang]),
    bookings: { find: async (id: string) => bookings.get(id) },
    openings: { announced: async () => announced },
    watches: {
      page: async (office: string, after?: string) => {
        const all = watchers.get(office) ?? []
        const from = after === undefined ? 0 : all.indexOf(after) + 1
        const accounts = all.slice(from, from + perPage)
        const last = accounts.at(-1)
        return { accounts, ...(from + perPage < all.length && last !== undefined && { last }) }
      },
    },
    staff: { of: async (scope: string) => staff.get(scope) ?? [] },
    standing: async ({ PK, SK }: ItemKey) => standing.get(`${PK} ${SK}`),
    notices: {
      put: async (all: readonly Notice[]) => {
        for (const notice of all) {
          await before('notice', notice.about)
          notices.set(JSON.stringify(notice), notice)
        }
      },
    },
    deadLetters: {
      keep: async (notice: Notice, reason: string) => {
        putAside.push({ notice, reason })
      },
    },
    profiles: {
      of: async (accounts: readonly string[]) => {
        for (const account of accounts) await before('profile', account)
        return new Map(
          accounts
            .filter((account) => !gone.has(account))
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
    qrPicture: (text: string) => new TextEncoder().encode(`picture of ${text}`),
    icalendar,
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
    standing,
    putAside,
    unreachable,
    announced,
    watchers,
    staff,
    gone,
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
export const givenBooking = (more: Partial<Booking> = {}): Booking => ({
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
export const givenRecord = (id: string, news: News, { item = { PK: id, SK: 'ITEM' }, at = noon } = {}): Record => ({
  id,
  partition: news.is === 'booking' ? news.change.after.id : item.PK,
  item,
  at,
  news: () => news,
})
