import { describe, expect, it } from 'vitest'
import { type CountedSlot, computeStatistics } from '../../../../../lambdas/domain/administration/statistics.ts'
import type { BookedApplicant, Booking } from '../../../../../lambdas/domain/booking/booking.ts'
import { noon } from '../../../../support/fixtures/office.ts'

const day = '2026-12-14'
const slot = (
  time: string,
  quota: number,
  claims: CountedSlot['claims'] = {},
  opensAt: number | undefined = noon,
): CountedSlot => ({
  office: 'tangerang',
  date: day,
  time,
  quota,
  remaining: quota - Object.values(claims).reduce((sum, { n }) => sum + n, 0),
  claims,
  ...(opensAt !== undefined && { opensAt }),
})
const applicant: BookedApplicant = {
  fullName: 'A',
  birthDate: '1990-01-01',
  kind: 'new',
  nikMasked: '',
  nikDigest: '',
  nikSealed: '',
}
const booking = (id: string, time: string, ...applicants: Partial<BookedApplicant>[]): [string, Booking] => [
  id,
  {
    id,
    office: 'tangerang',
    date: day,
    time,
    status: 'ACTIVE',
    account: 'a',
    applicants: applicants.map((one) => ({ ...applicant, ...one })),
    createdAt: noon,
    claimedAt: noon,
    requestDigest: 'x',
  },
]
const claim = (n: number, second = 0) => ({ n, at: noon + second * 1000 })
const left = (by: 'applicant' | 'office' | 'moved', n: number, second: number) => ({
  id: `left-${by}`,
  office: 'tangerang',
  date: day,
  time: '08:00',
  n,
  claimedAt: noon + second * 1000,
  at: noon + 1,
  by,
})
const computeFor = (overrides: Partial<Parameters<typeof computeStatistics>[0]>) =>
  computeStatistics({
    dates: [day],
    slots: [],
    shut: new Set(),
    departures: [],
    bookings: new Map(),
    now: noon + 3_600_000,
    ...overrides,
  })

describe('the figures of a day', () => {
  it('count people: places, who came, who did not, who left and how', () => {
    const { days, kinds, refusals } = computeFor({
      slots: [slot('08:00', 10, { a: claim(2), b: claim(1) }), slot('09:00', 5, { c: claim(1) })],
      bookings: new Map([
        booking('a', '08:00', { outcome: 'arrived' }, { outcome: 'no-show', kind: 'replacement' }),
        booking('b', '08:00', { outcome: 'refused', refusal: 'no-proof' }),
        booking('c', '09:00', {}),
      ]),
      departures: [left('applicant', 3, 0), left('office', 2, 0), left('moved', 1, 0)],
    })
    expect(days).toEqual([
      {
        date: day,
        quota: 15,
        draft: 0,
        booked: 4,
        cancelled: 3,
        moved: 1,
        byOffice: 2,
        arrived: 1,
        refused: 1,
        noShow: 1,
      },
    ])
    expect(kinds).toEqual({ new: 3, replacement: 1 })
    expect(refusals).toEqual({ 'not-listed': 0, 'data-mismatch': 0, 'no-proof': 1 })
  })

  it('call no place free that nobody could book: on a closed day, a holiday, or before its opening', () => {
    const slots = [
      slot('08:00', 10, { a: claim(2) }),
      slot('09:00', 5, { b: claim(1) }, noon + 7_200_000),
      { ...slot('10:00', 4), opensAt: undefined } as never,
    ]
    expect(computeFor({ slots }).days).toMatchObject([{ quota: 11, draft: 8, booked: 3 }])
    expect(computeFor({ slots, shut: new Set([day]) }).days).toMatchObject([{ quota: 3, draft: 0, booked: 3 }])
  })

  it('are there for a day without anything', () => {
    expect(computeFor({ dates: [day, '2026-12-15'] }).days).toMatchObject([
      { date: day, quota: 0 },
      { date: '2026-12-15', booked: 0 },
    ])
  })

  it('leave a claim without its booking out of the people, but not out of the places', () => {
    const { days, kinds } = computeFor({
      slots: [slot('08:00', 10, { a: claim(2) })],
      bookings: new Map([booking('a', '09:00', {}, {})]),
    })
    expect(days).toMatchObject([{ booked: 2 }])
    expect(kinds).toEqual({ new: 0, replacement: 0 })
  })
})

describe('a release', () => {
  it('puts the slots of one opening together and adds up second by second, given-back places too', () => {
    const { releases } = computeFor({
      slots: [slot('08:00', 10, { a: claim(2, -60), b: claim(1, 3.9) }), slot('09:00', 5, { c: claim(2, 3) })],
      departures: [left('applicant', 1, 1)],
    })
    expect(releases).toEqual([
      {
        opensAt: '2026-12-01T05:00:00.000Z',
        quota: 15,
        points: [
          { seconds: 0, booked: 2 },
          { seconds: 1, booked: 3 },
          { seconds: 3, booked: 6 },
        ],
      },
    ])
  })

  it('comes earliest first, and only when it has opened', () => {
    const { releases } = computeFor({
      slots: [
        slot('08:00', 1, {}, noon + 60_000),
        slot('09:00', 2, {}, noon),
        slot('10:00', 3, {}, noon + 7_200_000),
        { ...slot('11:00', 4), opensAt: undefined } as never,
      ],
    })
    expect(releases.map(({ quota }) => quota)).toEqual([2, 1])
  })

  it('has at most 60 points, the first and the last among them', () => {
    const claims = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`c${n}`, claim(1, n)]))
    const points = computeFor({ slots: [slot('08:00', 500, claims)] }).releases[0]?.points ?? []
    expect(points).toHaveLength(60)
    expect([points[0], points.at(-1)]).toEqual([
      { seconds: 0, booked: 1 },
      { seconds: 499, booked: 500 },
    ])
    expect(points.every(({ booked }, n) => n === 0 || booked > (points[n - 1]?.booked ?? 0))).toBe(true)
  })
})
