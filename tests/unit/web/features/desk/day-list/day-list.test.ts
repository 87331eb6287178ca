import { describe, expect, it } from 'vitest'
import type { DeskBookingView } from '../../../../../../lambdas/contract/desk/schemas.ts'
import {
  dayListQuery,
  isDayText,
  isOfficerAt,
  parseDayListAddress,
} from '../../../../../../web/features/desk/day-list/day-list-address.ts'
import { countListed, timeGroups } from '../../../../../../web/features/desk/day-list/list-rows.ts'
import { summaryLines } from '../../../../../../web/features/desk/day-list/summary-lines.ts'
import { cardDate, formatNik } from '../../../../../../web/features/desk/id-card.ts'
import en from '../../../../../../web/texts/en/staff/day-list.ts'
import id from '../../../../../../web/texts/id/staff/day-list.ts'

const booking = (time: string, code: string, names: readonly string[]): DeskBookingView => ({
  id: code.toLowerCase(),
  code,
  office: 'tangerang',
  date: '2026-12-14',
  time,
  status: 'ACTIVE',
  applicants: names.map((fullName) => ({
    fullName,
    nikMasked: '••••••••••••0001',
    birthDate: '1985-09-26',
    kind: 'new',
  })),
})

describe('the list of a day', () => {
  const bookings = [
    booking('08:00', 'AAAA', ['Ani']),
    booking('08:00', 'BBBB', ['Budi', 'Citra', 'Dewi']),
    booking('09:30', 'CCCC', ['Eka']),
  ]

  it('goes by time, counts people through the day, and keeps a party together', () => {
    const shownLines = timeGroups({ bookings }).map(({ time, rows }) => [
      time,
      ...rows.map((row) => `${row.number} ${row.code} ${row.person.fullName} ${row.position}/${row.size}`),
    ])
    expect(shownLines).toEqual([
      ['08:00', '1 AAAA Ani 1/1', '2 BBBB Budi 1/3', '3 BBBB Citra 2/3', '4 BBBB Dewi 3/3'],
      ['09:30', '5 CCCC Eka 1/1'],
    ])
    expect(countListed({ bookings })).toBe(5)
  })

  it('of nobody has no time', () => expect(timeGroups({ bookings: [] })).toEqual([]))

  it('writes what is compared as it stands on the card', () => {
    expect(cardDate('1985-09-26')).toBe('26-09-1985')
    expect(formatNik('3671046609850001')).toBe('3671 0466 0985 0001')
  })
})

describe('what the address asks for', () => {
  const asked = (query: string, officer = true) =>
    parseDayListAddress(new URLSearchParams(query), { today: '2026-12-14', officer })

  it.each([
    ['', '2026-12-14', 'list'],
    ['tanggal=2026-12-15', '2026-12-15', 'list'],
    ['tanggal=2026-02-30', '2026-12-14', 'list'],
    ['tanggal=besok&lihat=lembar', '2026-12-14', 'sheet'],
  ])('"%s" is %s, the %s', (query, date, view) => expect(asked(query)).toEqual({ date, view }))

  it('is never names for who is no officer of the office', () => {
    expect(asked('lihat=daftar', false).view).toBe('sheet')
    const roles = [
      { role: 'admin', office: 'tangerang' },
      { role: 'officer', office: 'bsd' },
    ] as const
    expect([isOfficerAt({ roles: [...roles] }, 'tangerang'), isOfficerAt({ roles: [...roles] }, 'bsd')]).toEqual([
      false,
      true,
    ])
  })

  it('comes back from the address it is written into, and today stays today in a bookmark', () => {
    for (const view of ['list', 'sheet'] as const)
      for (const date of ['2026-12-13', '2026-12-14']) {
        const query = dayListQuery('bsd', { date, view }, '2026-12-14')
        expect(asked(new URLSearchParams(query).toString())).toEqual({ date, view })
        expect(query.kantor).toBe('bsd')
        expect('tanggal' in query).toBe(date !== '2026-12-14')
      }
    expect(isDayText('2026-12-32')).toBe(false)
  })
})

it.each([
  ['id', id],
  ['en', en],
] as const)('the lines of the day’s sheet have names of their own and add up (%s)', (_, t) => {
  const lines = summaryLines(
    {
      people: { expected: 29, arrived: 20, refused: 4, noShow: 3, open: 2 },
      refusals: { 'not-listed': 1, 'data-mismatch': 2, 'no-proof': 1 },
    },
    t,
  )
  expect(new Set(lines.map(([name]) => name)).size).toBe(lines.length)
  const [expected, ...others] = lines
  const refusedAll = lines.find(([name]) => name === t.sheet.refusedAll)?.[1] ?? 0
  expect(expected[1]).toBe(others.reduce((sum, [, people]) => sum + people, 0) - refusedAll)
})
