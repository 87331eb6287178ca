import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Announcement, announced, runsOf } from '../../../lambdas/domain/announcement.ts'
import { addDays, daysBetween } from '../../../lambdas/domain/dates.ts'
import { planOpening } from '../../../lambdas/domain/opening-plan.ts'
import { openingAhead, type QuotaDay } from '../../../lambdas/domain/quota-day.ts'
import { noon } from '../../support/office.ts'
import { context, day, hour, slot } from './given.ts'

const tomorrow = noon + 24 * hour

describe('announcing an opening for a day', () => {
  it('gives it to what is not open yet, and to nothing else', () => {
    const slots = [
      slot('08:00', 5, 2, noon),
      slot('09:00', 5, 0, null),
      slot('10:00', 5, 0, tomorrow + hour),
      slot('11:00', 5, 0, tomorrow),
    ]
    expect(planOpening(day(slots), tomorrow, context)).toEqual({
      view: { date: '2026-12-14', result: 'set', slots: 3 },
      writes: [
        { does: 'revise', time: '09:00', from: 5, to: 5, opening: { to: tomorrow } },
        { does: 'revise', time: '10:00', from: 5, to: 5, opening: { from: tomorrow + hour, to: tomorrow } },
      ],
    })
  })

  it('takes it back', () => {
    const slots = [slot('08:00', 5, 0, null), slot('09:00', 5, 0, tomorrow)]
    expect(planOpening(day(slots), null, context)).toMatchObject({
      view: { result: 'set', slots: 2 },
      writes: [{ time: '09:00', opening: { from: tomorrow } }],
    })
  })

  it('for this instant opens', () => {
    expect(planOpening(day([slot('08:00', 5, 0, null)]), noon, context)).toMatchObject({ view: { result: 'set' } })
  })

  it('a second time is the same', () => {
    expect(planOpening(day([slot('08:00', 5, 0, tomorrow)]), tomorrow, context)).toMatchObject({
      view: { result: 'same' },
      writes: [],
    })
  })

  it.each<[string, QuotaDay, number | null]>([
    ['past', day([slot('08:00', 5, 0, null)], { date: '2026-11-30' }), tomorrow],
    ['holiday', day([slot('08:00', 5, 0, null)], { date: '2026-12-25' }), tomorrow],
    ['closed', day([slot('08:00', 5, 0, null)], { closed: true }), tomorrow],
    ['no-times', day([]), tomorrow],
    ['open-already', day([slot('08:00', 5, 0, noon)]), tomorrow],
    ['open-already', day([slot('12:00', 5, 0, null)], { date: '2026-12-01' }), tomorrow],
    ['opens-too-late', day([slot('08:00', 5, 0, null)]), Date.parse('2026-12-14T08:00:00+07:00')],
  ])('is skipped: %s', (reason, record, opensAt) => {
    expect(planOpening(record, opensAt, context)).toMatchObject({ view: { result: 'skipped', reason }, writes: [] })
  })
})

describe('what a day can be announced with', () => {
  it.each<[string, QuotaDay, number | null]>([
    [
      'is its earliest opening still to come',
      day([slot('08:00', 5, 0, tomorrow + hour), slot('09:00', 5, 0, tomorrow)]),
      tomorrow,
    ],
    ['is not what opens this instant', day([slot('08:00', 5, 0, noon), slot('09:00', 5, 0, null)]), null],
    ['is nothing on a closed day', day([slot('08:00', 5, 0, tomorrow)], { closed: true }), null],
    ['is nothing on a holiday', day([slot('08:00', 5, 0, tomorrow)], { date: '2026-12-25' }), null],
  ])('%s', (_, record, at) => expect(openingAhead(record, context)).toBe(at))
})

describe('the announcements of an office', () => {
  const [one, two] = [tomorrow, tomorrow + hour] as const
  const all: Announcement[] = [{ at: one, from: '2026-12-10', to: '2026-12-20' }]
  it.each<[string, Announcement[], Parameters<typeof announced>[1], Announcement[]]>([
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
  ])('%s', (_, before, said, after) => expect(announced(before, said, noon)).toEqual(after))

  it('say of every day what was last said of it, each day once, whatever is said in whatever order', () => {
    const dates = daysBetween('2026-12-10', '2026-12-21')
    const saying = fc
      .tuple(fc.nat(11), fc.nat(11), fc.constantFrom(one, two, null))
      .map(([a, b, at]) => ({ at, from: dates[Math.min(a, b)] ?? '', to: dates[Math.max(a, b)] ?? '' }))
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 12 }), (sayings) => {
        const openings = sayings.reduce<readonly Announcement[]>((before, said) => announced(before, said, noon), [])
        for (const date of dates) {
          const last = sayings.findLast(({ from, to }) => from <= date && date <= to)?.at ?? null
          const told = openings.filter(({ from, to }) => from <= date && date <= to).map(({ at }) => at)
          expect(told).toEqual(last === null ? [] : [last])
        }
        for (const a of openings)
          for (const b of openings) expect(a.at === b.at && addDays(a.to, 1) === b.from).toBe(false)
      }),
    )
  })

  it('put days that follow one another together', () => {
    const said = [
      ['2026-12-30', one],
      ['2026-12-31', one],
      ['2027-01-01', one],
      ['2027-01-02', null],
      ['2027-01-04', null],
    ] as const
    expect(runsOf(said.map(([date, at]) => ({ date, at })))).toEqual([
      { at: one, from: '2026-12-30', to: '2027-01-01' },
      { at: null, from: '2027-01-02', to: '2027-01-02' },
      { at: null, from: '2027-01-04', to: '2027-01-04' },
    ])
  })
})
