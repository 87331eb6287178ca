import { describe, expect, it } from 'vitest'
import { preferredType } from '../../../../../lambdas/contract/http/accept.ts'
import { computeBoard } from '../../../../../lambdas/domain/desk/board.ts'
import { endOfDay, sealedFrom } from '../../../../../lambdas/domain/desk/end-of-day.ts'
import { isWithinOutcomePeriod, withoutOutcome } from '../../../../../lambdas/domain/desk/outcome.ts'
import { deskBookingFixture, presumedNoShow, recordedBy } from '../../../../support/fixtures/desk-bookings.ts'
import { monday } from '../../../../support/fixtures/office.ts'

const timeZone = 'Asia/Jakarta'
const { date } = monday
const at = (time: string, day = date, offset = '+07:00') => Date.parse(`${day}T${time}:00${offset}`)

describe('a day of the desk', () => {
  it.each([
    ['Asia/Jakarta', '+07:00'],
    ['Asia/Makassar', '+08:00'],
    ['Asia/Jayapura', '+09:00'],
  ] as const)('ends two hours after its last time, where the office stands (%s)', (zone, offset) => {
    expect(endOfDay(date, ['08:00', '14:30', '09:00'], zone)).toBe(at('16:30', date, offset))
    expect(sealedFrom(date, zone)).toBe(at('01:00', '2026-12-15', offset))
  })

  it('without times does not end', () => expect(endOfDay(date, [], timeZone)).toBeUndefined())

  it.each([
    ['on the day', '08:00', date, '08:00', date, true],
    ['on the day, seven days later', '08:00', date, '23:59', '2026-12-21', true],
    ['on the day, eight days later', '08:00', date, '00:00', '2026-12-22', false],
    ['the day before', '23:59', '2026-12-13', '23:59', '2026-12-13', false],
    ['the day after', '00:00', '2026-12-15', '00:00', '2026-12-15', false],
  ])('takes an outcome recorded %s', (_, recordedAt, recordedDay, now, today, counts) => {
    expect(isWithinOutcomePeriod(date, { at: at(recordedAt, recordedDay), now: at(now, today), timeZone })).toBe(counts)
  })

  it('remembers the last ten requests that were taken back of a person, and no more', () => {
    let [one] = deskBookingFixture().applicants
    for (let n = 0; n < 12; n++)
      one = withoutOutcome({
        ...deskBookingFixture().applicants[0],
        ...one,
        ...recordedBy('siti', n),
        recorded: { at: n, request: `${n}` },
      } as never)
    expect(one?.undone).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'])
    expect(one).not.toHaveProperty('outcome')
  })
})

describe('the board', () => {
  const party = (time: string, ...applicants: Parameters<typeof deskBookingFixture>[0] & object[]) =>
    deskBookingFixture(applicants, { time })
  const board = (now: string, ...bookings: ReturnType<typeof deskBookingFixture>[]) =>
    computeBoard(bookings, { date, timeZone, now: at(now) })

  it('serves a time from its minute on, and names the next', () => {
    const all = [party('08:00', {}, {}), party('08:30', {}), party('09:00', {}, {}, {})]
    expect(board('07:59', ...all)).toEqual({ serving: [], next: '08:00', coming: 6 })
    expect(board('08:30', ...all)).toEqual({
      serving: [
        { time: '08:00', waiting: 2 },
        { time: '08:30', waiting: 1 },
      ],
      next: '09:00',
      coming: 3,
    })
  })

  it('lets a time go after an hour, unless the desk is still at it', () => {
    expect(board('09:01', party('08:00', {}), party('09:00', {})).serving).toEqual([{ time: '09:00', waiting: 1 }])
    const behind = party('08:00', recordedBy('siti', at('09:20')), {})
    expect(board('09:30', behind, party('08:15', {})).serving).toEqual([
      { time: '08:00', waiting: 1 },
      { time: '08:15', waiting: 1 },
    ])
    expect(board('09:36', behind, party('08:45', {})).serving).toEqual([{ time: '08:45', waiting: 1 }])
  })

  it('is not led back by somebody whom the desk writes down as not come', () => {
    const missing = party('08:00', { ...recordedBy('siti', at('10:55')), outcome: 'no-show' }, {})
    expect(board('11:01', missing, party('10:30', {})).serving).toEqual([{ time: '10:30', waiting: 1 }])
  })

  it('counts nobody who was dealt with, and is not led back by what the clock presumed', () => {
    const all = [party('08:00', presumedNoShow(at('11:00')), {}), party('10:30', recordedBy('siti', at('10:40')))]
    expect(board('11:01', ...all)).toEqual({ serving: [], coming: 0 })
  })
})

describe('what to answer with', () => {
  const offered = ['application/json', 'text/csv', 'application/pdf'] as const
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['Application/PDF', 'application/pdf'],
    ['text/*;q=0.9, */*;q=0.1', 'text/csv'],
    ['text/csv;q=0.5, application/pdf;q=0.8', 'application/pdf'],
    ['application/*, application/json;q=0.2', 'application/pdf'],
    ['text/csv;q=0, */*', 'application/json'],
    ['image/png', 'application/json'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
  ])('%j: %s', (accept, type) => expect(preferredType(accept, offered)).toBe(type))
})
