import { describe, expect, it } from 'vitest'
import type { DayPlanView, QuotaGridDayView } from '../../../../../../lambdas/contract/quota/schemas.ts'
import {
  dateRangeDraftFrom,
  dayParts,
  emptyDateRange,
  parseDateRange,
} from '../../../../../../web/features/quota/date-range-draft.ts'
import { instantIn, monthsWithinHorizon } from '../../../../../../web/features/quota/horizon.ts'
import { typedTime } from '../../../../../../web/features/quota/typed-time.ts'
import {
  groupDayRuns,
  lacksQuota,
  nextReleaseOf,
  pendingReleaseOf,
  weekdaysWithQuota,
  weekGap,
} from '../../../../../../web/features/quota/upcoming-days.ts'
import { emptyReleaseDraft, parseRelease } from '../../../../../../web/features/release/release-draft.ts'
import {
  dayBatches,
  type GiveOutRun,
  giveOut,
  giveOutTotals,
  mergeOutcome,
  releaseOutcome,
  roomOf,
  shownBasis,
} from '../../../../../../web/pages/staff/give-out/give-out-plan.ts'
import {
  patternsOf,
  readPatterns,
  suggestedFor,
  suggestion,
  timesOfPattern,
  withWeekday,
} from '../../../../../../web/pages/staff/give-out/hours-patterns.ts'

describe('the week as patterns', () => {
  it('puts days with the same hours together, and takes them apart again', () => {
    const saturday = { ...suggestion, weekdays: [6], closes: '11', breaks: [] }
    const read = readPatterns([suggestion, saturday])
    if ('errors' in read) throw new Error('refused')
    expect(read.days.map(({ weekday, closes }) => `${weekday} ${closes}`)).toEqual([
      '1 14:00',
      '2 14:00',
      '3 14:00',
      '4 14:00',
      '5 14:00',
      '6 11:00',
    ])
    expect(patternsOf(read.days)).toEqual([suggestion, { ...saturday, closes: '11:00' }])
  })

  it('a weekday has one pattern only, and is closed when it loses it', () => {
    const two = [suggestion, { ...suggestion, weekdays: [] }]
    const moved = withWeekday(two, 1, 5)
    expect(moved.map(({ weekdays }) => weekdays)).toEqual([[1, 2, 3, 4], [5]])
    expect(withWeekday(moved, 1, 5).map(({ weekdays }) => weekdays)).toEqual([[1, 2, 3, 4], []])
  })

  it('is offered for the days on which the office works', () => {
    const read = readPatterns([suggestedFor([2, 3, 6])])
    expect('days' in read && read.days.map(({ weekday }) => weekday)).toEqual([2, 3, 6])
  })

  it('offers ten times a day, made by the rule that gives them out', () => {
    expect(timesOfPattern(suggestion)).toHaveLength(10)
    expect(timesOfPattern({ ...suggestion, opens: '8.30' })?.[0]).toEqual({ time: '08:30', quota: 5 })
    expect(timesOfPattern({ ...suggestion, closes: '07:00' })).toBeUndefined()
  })

  it('names the field that is wrong', () => {
    const broken = { ...suggestion, opens: 'pagi', quota: '-1' }
    expect(readPatterns([broken])).toEqual({ errors: { '0.opens': 'time', '0.quota': 'quota' } })
    const outside = { ...suggestion, breaks: [{ from: '12', to: '15' }] }
    expect(readPatterns([suggestion, { ...outside, weekdays: [] }])).toEqual({
      errors: { '1.weekdays': 'too-few', '1.breaks.0.to': 'outside-hours' },
    })
  })
})

const slot = (result: DayPlanView['slots'][number]['result'], to = 5) => ({
  time: '08:00',
  result,
  from: null,
  to,
  claimed: 0,
})
const plan = (date: string, more: Partial<DayPlanView> = {}): DayPlanView => ({
  date,
  result: 'changed',
  opened: 0,
  bookings: 0,
  people: 0,
  slots: [slot('created'), slot('raised')],
  basis: `basis of ${date}`,
  ...more,
})
const week = Array.from({ length: 12 }, (_, i) => plan(`2026-12-${String(i + 1).padStart(2, '0')}`))

describe('giving out', () => {
  it('goes in lots of five days that change; others are passed over', () => {
    const plans = week.map((one, i) => (i === 2 ? { ...one, result: 'skipped' as const } : one))
    expect(dayBatches(plans)).toEqual([
      { from: '2026-12-01', to: '2026-12-06', days: 5 },
      { from: '2026-12-07', to: '2026-12-11', days: 5 },
      { from: '2026-12-12', to: '2026-12-12', days: 1 },
    ])
    expect(giveOutTotals(plans)).toMatchObject({ days: 11, skipped: 1, places: 60, times: { created: 12, raised: 12 } })
  })

  const lots = dayBatches(week)
  const answer = (days: readonly DayPlanView[]) => ({ ok: true as const, body: { days: [...days] } })
  const offline = { code: 'offline' as const, detail: '', errors: [] }

  it('stops before the next lot and goes on from there', async () => {
    const sent: string[] = []
    const send = async ({ from }: { from: string }) => {
      sent.push(from)
      return answer([plan(from)])
    }
    const steps: GiveOutRun<unknown>['state'][] = []
    const first = await giveOut(lots, undefined, send, {
      isStopped: () => sent.length === 1,
      onStep: ({ state }) => steps.push(state),
    })
    expect(first).toMatchObject({ state: 'stopped', batches: 1 })
    expect(steps).toEqual(['running', 'running', 'stopped'])
    const second = await giveOut(lots, first, send, { isStopped: () => false, onStep: () => {} })
    expect(second).toMatchObject({ state: 'done', batches: 3 })
    expect(second.plans.map(({ date }) => date)).toEqual(sent)
    expect(sent).toEqual(['2026-12-01', '2026-12-06', '2026-12-11'])
  })

  it('says where it stood when a lot failed, and tries that lot again', async () => {
    let fails = true
    const send = async (lot: { from: string }) =>
      lot.from === '2026-12-06' && fails ? { ok: false as const, problem: offline } : answer([plan(lot.from)])
    const failed = await giveOut(lots, undefined, send, { isStopped: () => false, onStep: () => {} })
    expect(failed).toMatchObject({ state: 'failed', batches: 1, problem: offline })
    fails = false
    const done = await giveOut(lots, failed, send, { isStopped: () => false, onStep: () => {} })
    expect(done).toMatchObject({ state: 'done', batches: 3 })
    expect(done.problem).toBeUndefined()
  })
})

describe('what an order comes to', () => {
  const at = (
    result: DayPlanView['slots'][number]['result'],
    from: number | null,
    to: number | null,
    time = '08:00',
  ) => ({
    ...slot(result),
    time,
    from,
    to,
  })

  it('is told in places before and after, with the days that lose some', () => {
    const lowered = plan('2026-12-01', {
      slots: [at('lowered', 10, 4), at('removed', 5, null), at('refused', 7, 2), at('same', 1, 1)],
    })
    const raised = plan('2026-12-02', { slots: [at('created', null, 5), at('raised', 3, 4)] })
    expect(roomOf(lowered)).toEqual({ before: 23, after: 12 })
    expect(giveOutTotals([lowered, raised])).toMatchObject({
      room: { before: 26, after: 21 },
      cut: { days: 1, before: 23, after: 12 },
    })
    expect(giveOutTotals([raised]).cut.days).toBe(0)
  })

  it('is an opening also where nothing but the opening has changed', () => {
    const now = Date.parse('2026-11-22T00:00:00Z')
    const opened = [plan('2026-12-01', { opened: 1, slots: [slot('same')] })]
    const raised = [plan('2026-12-01', { slots: [slot('raised')] })]
    expect(releaseOutcome(opened, '2026-11-23T00:00:00Z', now)).toBe('ahead')
    expect(releaseOutcome(opened, '2026-11-22T00:00:00Z', now)).toBe('open')
    expect(releaseOutcome([plan('2026-12-01')], undefined, now)).toBe('draft')
    expect(releaseOutcome(raised, '2026-11-23T00:00:00Z', now)).toBe('kept')
    expect(giveOutTotals(opened).opened).toBe(1)
  })

  it('keeps the days that were left out, and those whose first answer was lost', () => {
    const holiday = plan('2026-12-25', { result: 'skipped', reason: 'holiday', slots: [] })
    const shown = [plan('2026-12-24', { slots: [at('raised', 3, 5), at('removed', 4, null, '09:00')] }), holiday]
    const again = plan('2026-12-24', { result: 'same', slots: [at('same', 5, 5)] })
    expect(mergeOutcome(shown, [again])).toEqual(shown)
    const booked = plan('2026-12-24', {
      result: 'same',
      slots: [at('same', 5, 5), at('refused', 4, null, '09:00')],
    })
    expect(giveOutTotals(mergeOutcome(shown, [booked]))).toMatchObject({
      days: 1,
      skipped: 1,
      times: { raised: 1, refused: 1 },
    })
    const moved = plan('2026-12-24', { result: 'skipped', reason: 'changed-meanwhile', slots: [] })
    expect(mergeOutcome(shown, [moved])).toEqual([moved, holiday])
  })

  it('goes out with what was seen of every day between', () => {
    expect(shownBasis(week.slice(0, 3), { from: '2026-12-02', to: '2026-12-03' })).toEqual([
      { date: '2026-12-02', basis: 'basis of 2026-12-02' },
      { date: '2026-12-03', basis: 'basis of 2026-12-03' },
    ])
  })
})

describe('what is typed for days and times', () => {
  it.each([
    ['8', '08:00'],
    ['800', '08:00'],
    ['8.30', '08:30'],
    ['13:05', '13:05'],
    ['24', undefined],
    ['8.60', undefined],
    ['siang', undefined],
  ])('%s is %s', (text, time) => expect(typedTime(text)).toBe(time))

  const date = { day: '4', month: '12', year: '26' }
  const now = Date.parse('2026-12-04T14:00:00+07:00')
  it('an opening is an instant where the office stands', () => {
    const at = (time: string, timeZone: string) => parseRelease({ how: 'at', date, time }, timeZone, now)
    expect(at('14.01', 'Asia/Jakarta')).toEqual({ at: now + 60_000 })
    expect(at('16.01', 'Asia/Jayapura')).toEqual({ at: now + 60_000 })
    expect(at('14', 'Asia/Jakarta')).toEqual({ wrong: 'past' })
    expect(at('x', 'Asia/Jakarta')).toEqual({ wrong: 'not-a-time' })
    expect(parseRelease({ ...emptyReleaseDraft, how: 'at' }, 'Asia/Jakarta', now)).toEqual({ wrong: 'not-a-date' })
    expect(parseRelease({ ...emptyReleaseDraft, how: 'none' }, 'Asia/Jakarta', now)).toEqual({ at: null })
    expect(instantIn('2026-12-05', '00:30', 'Asia/Makassar')).toBe(Date.parse('2026-12-05T00:30:00+08:00'))
  })

  const today = '2026-11-22'
  it('a range is a month as far as it can be given out, or typed', () => {
    expect(monthsWithinHorizon(today)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(parseDateRange({ ...emptyDateRange, of: '2026-11' }, today)).toEqual({ from: today, to: '2026-11-30' })
    expect(parseDateRange({ ...emptyDateRange, of: '2027-02' }, today)).toEqual({
      from: '2027-02-01',
      to: '2027-02-22',
    })
    const typed = (from: string, to: string) =>
      parseDateRange({ of: 'other', from: dayParts(from), to: dayParts(to) }, today)
    expect(typed('2026-12-14', '2026-12-18')).toEqual({ from: '2026-12-14', to: '2026-12-18' })
    expect(typed('2026-12-14', '2026-12-13')).toEqual({ wrong: 'order' })
    expect(typed('2026-11-21', '2026-12-13')).toEqual({ wrong: 'past' })
    expect(typed('2026-12-14', '2027-02-23')).toEqual({ wrong: 'too-far' })
  })

  it('days asked for elsewhere are a month where they are most of one', () => {
    expect(dateRangeDraftFrom('2026-12-01', '2026-12-31', today).of).toBe('2026-12')
    expect(dateRangeDraftFrom('2026-12-02', undefined, today).of).toBe('2026-12')
    expect(dateRangeDraftFrom('2026-12-14', '2026-12-18', today)).toMatchObject({ of: 'other', from: { day: '14' } })
  })
})

describe('the days ahead', () => {
  const day = (date: string, more: Partial<QuotaGridDayView> = {}): QuotaGridDayView => ({
    date,
    state: 'unopened',
    slots: [],
    ...more,
  })
  const draft = { time: '08:00', quota: 5, claimed: 0, state: 'unopened' as const }

  it('are in one run across days on which nobody works, and apart where they differ', () => {
    const days = [
      day('2026-12-17', { slots: [draft] }),
      day('2026-12-18'),
      day('2026-12-19', { state: 'closed' }),
      day('2026-12-21'),
      day('2026-12-22', { slots: [draft], state: 'holiday', holiday: 'Hari libur' }),
      day('2026-12-23', { slots: [{ ...draft, opensAt: '2026-12-01T00:00:00Z' }] }),
      day('2026-12-24'),
    ]
    expect(groupDayRuns(days, (one) => (lacksQuota(one, [1, 2, 3, 4, 5], '2026-12-16') ? 'empty' : undefined))).toEqual(
      [
        { from: '2026-12-18', to: '2026-12-21', days: 2, what: 'empty' },
        { from: '2026-12-24', to: '2026-12-24', days: 1, what: 'empty' },
      ],
    )
    expect(groupDayRuns(days, pendingReleaseOf).map(({ from, what }) => [from, what])).toEqual([
      ['2026-12-17', 'draft'],
      ['2026-12-23', '2026-12-01T00:00:00Z'],
    ])
  })

  it('wait for quota on the weekdays of the ordinary week only, from tomorrow on', () => {
    // Monday to Thursday, and Saturday, at an office that works from Monday to Friday.
    const week = { workdays: [1, 2, 3, 4, 5], days: [1, 2, 3, 4, 6].map((weekday) => ({ weekday })) }
    const days = [
      day('2026-12-16'),
      day('2026-12-17'),
      day('2026-12-18'),
      day('2026-12-19', { state: 'closed' }),
      day('2026-12-20', { state: 'closed' }),
      day('2026-12-21'),
      day('2026-12-22', { closed: true, state: 'closed' }),
    ]
    const lacking = (one: QuotaGridDayView) =>
      lacksQuota(one, weekdaysWithQuota(week), '2026-12-16') ? 'empty' : undefined
    expect(days.filter(lacking).map(({ date }) => date)).toEqual(['2026-12-17', '2026-12-19', '2026-12-21'])
    // A Friday that nobody gives out for parts nothing.
    expect(groupDayRuns(days, lacking, weekdaysWithQuota(week))).toMatchObject([
      { from: '2026-12-17', to: '2026-12-21', days: 3 },
    ])
    expect(weekGap(week)).toEqual({ without: [5], beyond: [6] })
    expect(weekdaysWithQuota({ ...week, days: [] })).toEqual(week.workdays)
    expect(weekGap({ ...week, days: [] })).toEqual({ without: [], beyond: [] })
  })

  it('say what opens next, closed days left out', () => {
    const [soon, later] = ['2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z']
    const opens = (...at: string[]) => ({ slots: at.map((opensAt) => ({ ...draft, opensAt })) })
    const days = [
      day('2026-12-14', opens('2026-11-01T00:00:00.000Z', later)),
      day('2026-12-15', opens(later, soon)),
      day('2026-12-16', opens(soon)),
      day('2026-12-17', { ...opens(soon), closed: true, state: 'closed' }),
    ]
    const at = (text: string) => nextReleaseOf(days, Date.parse(text))
    expect(at('2026-11-30T00:00:00Z')).toEqual({ at: soon, from: '2026-12-15', to: '2026-12-16' })
    expect(at(soon)).toEqual({ at: later, from: '2026-12-14', to: '2026-12-15' })
    expect(at(later)).toBeUndefined()
  })
})
