import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Temporal } from 'temporal-polyfill'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { offices } from '../../setup/initial-data.ts'
import { type ItemStore, openItemStore } from '../../setup/item-store.ts'
import { localTableName } from '../aws/endpoints.ts'
import type { PastApi } from '../run/past.ts'
import { bookUpOneDay } from './booked-up-day.ts'
import { seedCalendar } from './calendar.ts'
import { weekOf, windowFrom } from './day-plans.ts'
import { seedAccounts } from './demo-accounts.ts'
import { bookedAgoMs, bookToday } from './today-bookings.ts'

const [motherOffice] = offices

/** How far the seed has come; kept in the table, so that it always fits what is there. */
interface SeedProgress {
  readonly accounts?: true
  /** Last day that has been given quota. */
  readonly through?: string
  /** Office → the day that was booked up. */
  readonly bookedUp?: Readonly<Record<string, string>>
  /** Last day that was given its visitors. */
  readonly visited?: string
}
const progressKey = { PK: 'LOCAL', SK: 'SEED' }

interface DemoSeed {
  /** Offices with their ordinary weeks, accounts, and quota for the days of the window that have none yet. */
  fillTable(): Promise<void>
  /**
   * A booked-up day per office; needs the API. Everything else works without, and whoever started the run may have
   * changed what it needs, so a failure is only told.
   * @returns how it went, in one line
   */
  bookUpDays(origin: string): Promise<string>
  /** The day it is where the offices stand. */
  today(): string
  /**
   * Visitors for the desks of today; needs the API, and one in the past.
   * @param goBack starts an API in which it is so many milliseconds earlier
   * @returns how it went, in one line
   */
  fillToday(origin: string, startPastApi: (behind: number) => Promise<PastApi>): Promise<string>
}

/**
 * Fills an empty table and keeps the window of the coming days filled at later starts. What is there is never changed.
 * @param now answers in milliseconds since 1970
 */
export function openSeed(
  client: DynamoDBClient,
  accounts: { endpoint: string; userPoolId: string },
  now: () => number = () => Date.now(),
): DemoSeed {
  const store = openItemStore(client, localTableName)
  const window = () => windowFrom(now(), motherOffice?.timeZone ?? 'Asia/Jakarta')
  return {
    async fillTable() {
      const { today, last } = window()
      const { accounts: done, through } = await readProgress(store)
      await Promise.all(offices.map((office) => store.putAbsent([{ ...keys.office(office.id), ...office }])))
      await Promise.all(
        offices.map((office) => store.putAbsent([{ ...keys.template(office.id), days: weekOf(office), version: 1 }])),
      )
      if (!done) await seedAccounts(store, accounts)
      const first = through === undefined || through < today ? today : nextDay(through)
      if (first <= last) await seedCalendar(store, offices, { today, first, last, now: now() })
      await saveProgress(store, { accounts: true, through: last })
    },
    async bookUpDays(origin) {
      const { today, last } = window()
      const { bookedUp = {} } = await readProgress(store)
      const found: Record<string, string> = { ...bookedUp }
      try {
        for (const { id: office } of offices) {
          if ((found[office] ?? '') > today) continue
          const date = await bookUpOneDay(origin, { office, today, last })
          if (date) found[office] = date
        }
      } catch (error) {
        return `not made, the calendar may lack a red day (${(error as Error).message})`
      }
      await saveProgress(store, { bookedUp: found })
      return 'ready'
    },
    today: () => window().today,
    async fillToday(origin, startPastApi) {
      const { today } = window()
      const { visited } = await readProgress(store)
      if (visited === today) return 'up to date'
      try {
        const past = await startPastApi(bookedAgoMs)
        try {
          await bookToday(store, { origin, past: past.origin }, { today, now: now() })
        } finally {
          await past.close()
        }
      } catch (error) {
        return `not made, the desk may have nothing to do today (${(error as Error).message})`
      }
      await saveProgress(store, { visited: today })
      return 'ready'
    },
  }
}

const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

const readProgress = async (store: ItemStore): Promise<SeedProgress> =>
  (await store.get<SeedProgress>(progressKey)) ?? {}

const saveProgress = async (store: ItemStore, more: SeedProgress): Promise<void> =>
  store.put({ ...(await readProgress(store)), ...more, ...progressKey })
