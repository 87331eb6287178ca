import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextReleaseInstant, type QuotaDay } from '../../../../../lambdas/domain/quota/quota-day.ts'
import { planRelease } from '../../../../../lambdas/domain/release/plan-release.ts'
import {
  applyReleaseChange,
  mergeReleaseDays,
  type ScheduledRelease,
} from '../../../../../lambdas/domain/release/release-schedule.ts'
import { addDays, daysBetween } from '../../../../../lambdas/domain/shared/dates.ts'
import { noon } from '../../../../support/fixtures/office.ts'
import { oneHourMs, quotaContext, quotaDayFixture, quotaSlotFixture } from '../../../../support/fixtures/quota-days.ts'

const tomorrow = noon + 24 * oneHourMs

describe('announcing an opening for a day', () => {
  it('gives it to what is not open yet, and to nothing else', () => {
    const slots = [
      quotaSlotFixture('08:00', 5, 2, noon),
      quotaSlotFixture('09:00', 5, 0, null),
      quotaSlotFixture('10:00', 5, 0, tomorrow + oneHourMs),
      quotaSlotFixture('11:00', 5, 0, tomorrow),
    ]
    expect(planRelease(quotaDayFixture(slots), tomorrow, quotaContext)).toEqual({
      view: { date: '2026-12-14', result: 'set', slots: 3 },
      writes: [
        { kind: 'revise', time: '09:00', from: 5, to: 5, opensAtChange: { to: tomorrow } },
        { kind: 'revise', time: '10:00', from: 5, to: 5, opensAtChange: { from: tomorrow + oneHourMs, to: tomorrow } },
      ],
    })
  })

  it('takes it back', () => {
    const slots = [quotaSlotFixture('08:00', 5, 0, null), quotaSlotFixture('09:00', 5, 0, tomorrow)]
    expect(planRelease(quotaDayFixture(slots), null, quotaContext)).toMatchObject({
      view: { result: 'set', slots: 2 },
      writes: [{ time: '09:00', opensAtChange: { from: tomorrow } }],
    })
  })

  it('for this instant opens', () => {
    expect(planRelease(quotaDayFixture([quotaSlotFixture('08:00', 5, 0, null)]), noon, quotaContext)).toMatchObject({
      view: { result: 'set' },
    })
  })

  it('a second time is the same', () => {
    expect(
      planRelease(quotaDayFixture([quotaSlotFixture('08:00', 5, 0, tomorrow)]), tomorrow, quotaContext),
    ).toMatchObject({
      view: { result: 'same' },
      writes: [],
    })
  })

  it.each<[string, QuotaDay, number | null]>([
    ['past', quotaDayFixture([quotaSlotFixture('08:00', 5, 0, null)], { date: '2026-11-30' }), tomorrow],
    ['holiday', quotaDayFixture([quotaSlotFixture('08:00', 5, 0, null)], { date: '2026-12-25' }), tomorrow],
    ['closed', quotaDayFixture([quotaSlotFixture('08:00', 5, 0, null)], { closed: true }), tomorrow],
    ['no-times', quotaDayFixture([]), tomorrow],
    ['open-already', quotaDayFixture([quotaSlotFixture('08:00', 5, 0, noon)]), tomorrow],
    ['open-already', quotaDayFixture([quotaSlotFixture('12:00', 5, 0, null)], { date: '2026-12-01' }), tomorrow],
    [
      'opens-too-late',
      quotaDayFixture([quotaSlotFixture('08:00', 5, 0, null)]),
      Date.parse('2026-12-14T08:00:00+07:00'),
    ],
  ])('is skipped: %s', (reason, record, opensAt) => {
    expect(planRelease(record, opensAt, quotaContext)).toMatchObject({
      view: { result: 'skipped', reason },
      writes: [],
    })
  })
})

describe('what a day can be announced with', () => {
  it.each<[string, QuotaDay, number | null]>([
    [
      'is its earliest opening still to come',
      quotaDayFixture([
        quotaSlotFixture('08:00', 5, 0, tomorrow + oneHourMs),
        quotaSlotFixture('09:00', 5, 0, tomorrow),
      ]),
      tomorrow,
    ],
    [
      'is not what opens this instant',
      quotaDayFixture([quotaSlotFixture('08:00', 5, 0, noon), quotaSlotFixture('09:00', 5, 0, null)]),
      null,
    ],
    [
      'is nothing on a closed day',
      quotaDayFixture([quotaSlotFixture('08:00', 5, 0, tomorrow)], { closed: true }),
      null,
    ],
    [
      'is nothing on a holiday',
      quotaDayFixture([quotaSlotFixture('08:00', 5, 0, tomorrow)], { date: '2026-12-25' }),
      null,
    ],
  ])('%s', (_, record, at) => expect(nextReleaseInstant(record, quotaContext)).toBe(at))
})

describe('the announcements of an office', () => {
  const [one, two] = [tomorrow, tomorrow + oneHourMs] as const
  const all: ScheduledRelease[] = [{ at: one, from: '2026-12-10', to: '2026-12-20' }]
  it.each<[string, ScheduledRelease[], Parameters<typeof applyReleaseChange>[1], ScheduledRelease[]]>([
    ['begin with the first', [], { at: one, from: '2026-12-10', to: '2026-12-20' }, all],
    ['repeated are the same', all, { at: one, from: '2026-12-10', to: '2026-12-20' }, all],
    [
      'grow with a neighbour',
      all,
      { at: one, from: '2026-12-21', to: '2026-12-21' },
      [{ at: one, from: '2026-12-10', to: '2026-12-21' }],
    ],
    [
      'keep apart what is no neighbour',
      all,
      { at: one, from: '2026-12-22', to: '2026-12-22' },
      [...all, { at: one, from: '2026-12-22', to: '2026-12-22' }],
    ],
    [
      'are split by days that open another time',
      all,
      { at: two, from: '2026-12-12', to: '2026-12-13' },
      [
        { at: one, from: '2026-12-10', to: '2026-12-11' },
        { at: one, from: '2026-12-14', to: '2026-12-20' },
        { at: two, from: '2026-12-12', to: '2026-12-13' },
      ],
    ],
    ['end with what is taken back', all, { at: null, from: '2026-12-01', to: '2026-12-31' }, []],
    [
      'lose the days that are taken back',
      all,
      { at: null, from: '2026-12-20', to: '2026-12-31' },
      [{ at: one, from: '2026-12-10', to: '2026-12-19' }],
    ],
    [
      'lose the days that open at once',
      all,
      { at: noon, from: '2026-12-10', to: '2026-12-10' },
      [{ at: one, from: '2026-12-11', to: '2026-12-20' }],
    ],
    [
      'forget what has come',
      [{ at: noon, from: '2026-12-01', to: '2026-12-02' }],
      { at: one, from: '2026-12-10', to: '2026-12-20' },
      all,
    ],
  ])('%s', (_, before, entries, after) => expect(applyReleaseChange(before, entries, noon)).toEqual(after))

  it('say of every day what was last said of it, each day once, whatever is said in whatever order', () => {
    const dates = daysBetween('2026-12-10', '2026-12-21')
    const change = fc
      .tuple(fc.nat(11), fc.nat(11), fc.constantFrom(one, two, null))
      .map(([a, b, at]) => ({ at, from: dates[Math.min(a, b)] ?? '', to: dates[Math.max(a, b)] ?? '' }))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const releases = changes.reduce<readonly ScheduledRelease[]>(
          (before, entries) => applyReleaseChange(before, entries, noon),
          [],
        )
        for (const date of dates) {
          const last = changes.findLast(({ from, to }) => from <= date && date <= to)?.at ?? null
          const expected = releases.filter(({ from, to }) => from <= date && date <= to).map(({ at }) => at)
          expect(expected).toEqual(last === null ? [] : [last])
        }
        for (const a of releases)
          for (const b of releases) expect(a.at === b.at && addDays(a.to, 1) === b.from).toBe(false)
      }),
    )
  })

  it('put days that follow one another together', () => {
    const entries = [
      ['2026-12-30', one],
      ['2026-12-31', one],
      ['2027-01-01', one],
      ['2027-01-02', null],
      ['2027-01-04', null],
    ] as const
    expect(mergeReleaseDays(entries.map(([date, at]) => ({ date, at })))).toEqual([
      { at: one, from: '2026-12-30', to: '2027-01-01' },
      { at: null, from: '2027-01-02', to: '2027-01-02' },
      { at: null, from: '2027-01-04', to: '2027-01-04' },
    ])
  })
})
