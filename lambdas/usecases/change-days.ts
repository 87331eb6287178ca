import { announced, runsOf } from '../domain/announcement.ts'
import type { Day } from '../domain/dates.ts'
import type { Holidays, Office } from '../domain/office.ts'
import { openingAhead, type QuotaContext, type QuotaDay, type SlotWrite } from '../domain/quota-day.ts'
import { inTurns } from './in-turns.ts'
import { type Clock, type Offices, Overloaded } from './ports.ts'
import type { Announcements, DayChange, QuotaBook } from './quota-book.ts'

/** The rules' ground: everything about an office but the time. */
type Ground = Omit<QuotaContext, 'now'>

interface Deps extends AnnounceDeps {
  readonly book: QuotaBook
}

/** What every change needs that may take an opening away or bring it back. */
export interface AnnounceDeps {
  readonly book: Pick<QuotaBook, 'day'>
  readonly announcements: Pick<Announcements, 'change'>
  readonly clock: Clock
}

/** Days changed or read at the same time: several, so that three months fit into one call. */
const atOnce = 4
/** How often a day may be found changed between reading and writing before we say that we are busy. */
const maxTries = 10

/** What the rules need to know of an office, but for the time. */
export const groundOf = async (
  offices: Pick<Offices, 'holidays'>,
  office: Office,
  dates: readonly Day[],
): Promise<Ground> => ({ office, holidays: await holidaysOf(offices, dates) })

const holidaysOf = (offices: Pick<Offices, 'holidays'>, dates: readonly Day[]): Promise<Holidays[]> =>
  offices.holidays([...new Set(dates.map((date) => Number(date.slice(0, 4))))])

/** Reads days, a few at once, and answers what is made of each. */
export const planDays = <Plan>(
  { book, clock }: { book: Pick<QuotaBook, 'day'>; clock: Clock },
  ground: Ground,
  dates: readonly Day[],
  plan: (record: QuotaDay, context: QuotaContext) => Plan,
): Promise<Plan[]> =>
  inTurns(dates, atOnce, async (date) => plan(await book.day(ground.office.id, date), { ...ground, now: clock.now() }))

/**
 * Plans each day on what stands there and writes it in one transaction; a day on which something has moved in between
 * is planned anew. So wherever it stops, there are only whole days, and the same call again goes on: what is done needs
 * no write any more. At the end the openings of the days are announced.
 * @param changeOf the rest of the change, for a plan that has something to write
 */
export async function changeDays<Plan extends { readonly writes: readonly SlotWrite[] }>(
  deps: Deps,
  ground: Ground,
  dates: readonly Day[],
  plan: (record: QuotaDay, context: QuotaContext) => Plan,
  changeOf: (date: Day, plan: Plan) => Pick<DayChange, 'day' | 'entry'> | undefined,
): Promise<Plan[]> {
  const { book, clock } = deps
  const office = ground.office.id
  const changeDay = async (date: Day): Promise<Plan> => {
    for (let tries = 0; tries < maxTries; tries++) {
      const now = clock.now()
      const record = await book.day(office, date)
      const planned = plan(record, { ...ground, now })
      const change = changeOf(date, planned)
      if (!change) return planned
      const { edition } = record
      const outcome = await book.write({ office, date, edition, writes: planned.writes, now, ...change })
      if (outcome === 'written') return planned
    }
    throw new Overloaded('a day changed faster than its quotas could be set')
  }
  const plans = await inTurns(dates, atOnce, changeDay)
  await announceOpenings(deps, ground, dates)
  return plans
}

/**
 * Announces what stands in the slots of some days. They are read after the list of announcements, which is written only
 * if nobody else has written it since: so of two admins at once the later one tells what both have left.
 */
export const announceOpenings = (deps: AnnounceDeps, ground: Ground, dates: readonly Day[]): Promise<void> =>
  deps.announcements.change(ground.office.id, async (openings) => {
    const said = await planDays(deps, ground, dates, (record, context) => ({
      date: record.date,
      at: openingAhead(record, context),
    }))
    return runsOf(said).reduce((all, run) => announced(all, run, deps.clock.now()), openings)
  })
