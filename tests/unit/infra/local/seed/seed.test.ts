import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import { inventedApplicant } from '../../../../../infra/local/seed/booked-up-day.ts'
import { eachDayBetween, isSmallDay, planSeedDay, windowFrom } from '../../../../../infra/local/seed/day-plans.ts'
import { holidaysOf, showcaseHoliday } from '../../../../../infra/local/seed/holidays.ts'
import { openSeed } from '../../../../../infra/local/seed/seed.ts'
import { bookableApplicant, todayBookings } from '../../../../../infra/local/seed/today-parties.ts'
import { nikProblem } from '../../../../../lambdas/contract/booking/nik.ts'

const office = { workdays: [1, 2, 3, 4, 5], timeZone: 'Asia/Jakarta' } as const
const noon = (date: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime('Asia/Jakarta').epochMilliseconds + 43_200_000

/** What an empty state is given on a day. */
function firstSeed(date: string) {
  const now = noon(date)
  const { today, last } = windowFrom(now, office.timeZone)
  const window = eachDayBetween(today, last)
  const lists = [...new Set(window.map((day) => Number(day.slice(0, 4))))].map(holidaysOf)
  const extra = showcaseHoliday(window, window, lists)
  const holidays = new Set([
    ...lists.flatMap(({ days }) => days.map((day) => day.date)),
    ...(extra ? [extra.date] : []),
  ])
  return { now, window, holidays, extra, plans: window.flatMap((day) => planSeedDay(office, day, holidays) ?? []) }
}

describe('on whatever day the first start falls', () => {
  const days = eachDayBetween('2026-01-01', '2028-12-31').filter((_, n) => n % 3 === 0)
  test.each([2026, 2027, 2028])('in %i, every state is among the coming 60 days', (year) => {
    for (const day of days.filter((one) => one.startsWith(`${year}`))) {
      const { now, window, holidays, plans } = firstSeed(day)
      const givenOut = plans.flatMap((plan) => ('slots' in plan ? [plan] : []))
      const open = (plan: (typeof givenOut)[number]) => plan.slots.every(({ opensAt }) => opensAt <= now)
      expect(givenOut.some(open), `${day} available`).toBe(true)
      expect(
        givenOut.some((plan) => !open(plan)),
        `${day} unopened`,
      ).toBe(true)
      expect(
        plans.some((plan) => 'closed' in plan),
        `${day} closed`,
      ).toBe(true)
      const bookable = givenOut.filter((plan) => open(plan) && isSmallDay(plan.date) && plan.date > (window[1] ?? ''))
      expect(bookable.length, `${day} can be booked up`).toBeGreaterThan(0)
      const weekdayHoliday = window.some((one) => holidays.has(one) && Temporal.PlainDate.from(one).dayOfWeek <= 5)
      expect(weekdayHoliday, `${day} holiday`).toBe(true)
    }
  })

  test('a holiday is only made up when there is none, and then says so', () => {
    expect(firstSeed('2026-11-22').extra).toBeUndefined()
    expect(firstSeed('2026-09-10').extra?.name).toMatch(/contoh/)
  })
})

describe('the quota of a day', () => {
  const plan = (date: string) => planSeedDay(office, date, new Set(['2027-01-01']))
  test('is given on workdays that are no holidays, with a break at noon', () => {
    expect(plan('2026-12-05')).toBeUndefined()
    expect(plan('2027-01-01')).toBeUndefined()
    const day = plan('2026-12-07')
    const times = day && 'slots' in day ? day.slots.map(({ time }) => time) : []
    expect(times).toHaveLength(12)
    expect([times[0], times.at(-1)]).toEqual(['08:00', '15:00'])
    expect(times.some((time) => time.startsWith('12:'))).toBe(false)
  })

  test('opens on the Monday six weeks before, at 07:00 in Jakarta, the whole week at once', () => {
    for (const date of ['2027-01-04', '2027-01-07']) {
      const day = plan(date)
      const opensAt = day && 'slots' in day ? day.slots[0]?.opensAt : undefined
      expect(new Date(opensAt ?? 0).toISOString()).toBe('2026-11-23T00:00:00.000Z')
    }
  })

  test('is not given on the first Friday of a month, or the second when the first is a holiday', () => {
    expect(plan('2026-12-04')).toEqual({ date: '2026-12-04', closed: true })
    expect(plan('2026-12-11')).toHaveProperty('slots')
    expect(plan('2027-01-08')).toEqual({ date: '2027-01-08', closed: true })
  })
})

test('invented applicants have valid NIKs, and no two share one', () => {
  const people = ['tangerang', 'bsd'].flatMap((office) =>
    ['2026-11-25', '2026-12-02'].flatMap((date) =>
      ['08:00', '08:30', '15:00'].flatMap((time) => [0, 1].map((n) => inventedApplicant(office, date, time, n))),
    ),
  )
  for (const { nik, birthDate } of people) expect(nikProblem(nik, birthDate)).toBeUndefined()
  expect(new Set(people.map(({ nik }) => nik)).size).toBe(people.length)
})

test('holidays are in order, each on one day of its year, and say whether they are official', () => {
  for (const [year, status] of [
    [2026, 'official'],
    [2027, 'provisional'],
    [2031, 'provisional'],
  ] as const) {
    const list = holidaysOf(year)
    expect(list.status).toBe(status)
    const dates = list.days.map(({ date }) => Temporal.PlainDate.from(date).toString())
    expect(dates).toEqual(dates.toSorted())
    expect(new Set(dates.map((date) => date.slice(0, 4)))).toEqual(new Set([String(year)]))
  }
})

test('a demo account that cannot log in costs the red day, not the start', async () => {
  const api = createServer((_, response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{}'))
  await once(api.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void api.close())
  const table = mockClient(DynamoDBDocumentClient)
  onTestFinished(() => table.restore())
  table.resolves({})
  const seed = openSeed(new DynamoDBClient({}), { endpoint: 'http://127.0.0.1:9', userPoolId: 'pool' })
  const outcome = await seed.bookUpDays(`http://127.0.0.1:${(api.address() as AddressInfo).port}`)
  expect(outcome).toMatch(/^not made, .*the demo account warga cannot log in with .*401.*--fresh/)
  expect(outcome).not.toContain('\n')
  // The next start tries again.
  expect(table.commandCalls(PutCommand)).toHaveLength(0)
})

describe("today's visitors", () => {
  const allParties = Object.values(todayBookings).flatMap((ofOffice) => ofOffice.flatMap(({ party }) => party))
  test('have valid NIKs that no other of them has, nor anybody on a day of the month in which theirs are locked', () => {
    const niks = eachDayBetween('2026-12-20', '2027-01-20').flatMap((today) =>
      allParties.map((applicant, serial) => {
        const { nik, birthDate } = bookableApplicant(applicant, today, serial)
        expect(nikProblem(nik, birthDate)).toBeUndefined()
        expect(birthDate < today).toBe(true)
        return nik
      }),
    )
    expect(new Set(niks).size).toBe(niks.length)
  })

  test('whoever has cancelled has left the places to others, so that the day is as full as it looks', () => {
    for (const ofOffice of Object.values(todayBookings))
      for (const [n, { time, party, cancelled }] of ofOffice.entries())
        if (cancelled)
          expect(ofOffice.slice(n + 1).find((next) => next.time === time)?.party).toHaveLength(party.length)
    expect(todayBookings.tangerang?.some(({ cancelled }) => cancelled)).toBe(true)
    expect(todayBookings.tangerang?.some(({ party }) => party.length === 3)).toBe(true)
  })
})
