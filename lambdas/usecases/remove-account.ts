import type { Booking } from '../domain/booking.ts'
import { type Day, dayAt } from '../domain/dates.ts'
import type { Staff } from './house.ts'
import { type WatchDeps, watchedBy } from './list-watches.ts'
import { logOut } from './log-out.ts'
import type { Accounts, Bookings, Clock, EmailChanges, Members, People, Report, Watches } from './ports.ts'
import { provePerson } from './prove-person.ts'
import type { SecondSteps } from './second-step.ts'
import { isRefusal, type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps extends Pick<WatchDeps, 'offices'> {
  readonly accounts: Pick<Accounts, 'logIn' | 'profile' | 'remove' | 'revoke'>
  readonly bookings: Pick<Bookings, 'ofAccount'>
  readonly people: Pick<People, 'clear'>
  readonly members: Pick<Members, 'removeProfile'>
  readonly emailChanges: Pick<EmailChanges, 'end'>
  readonly staff: Pick<Staff, 'leave'>
  readonly secondSteps: Pick<SecondSteps, 'end'>
  readonly watches: Pick<Watches, 'ofAccount' | 'remove'>
  readonly clock: Clock
  readonly report: Report
}

type Asked = Parameters<UseCase<'removeAccount'>>
type Refused = Refusal<'wrong-credentials' | 'too-many-attempts' | 'has-active-bookings' | 'last-national-admin'>

/**
 * Deletes an account (UU PDP 27/2022, article 8), proven by its password: a phone left open is not enough. Rights of staff,
 * saved people, wishes and profile go first and the account itself last, so that after a failure on the way the person can still log in and ask again.
 *
 * Past bookings stay, as the desk needs them: who came, and when a NIK may book again. They name the account only by an
 * id that leads nowhere any more. After 90 days the clock erases whom they were for. The audit keeps
 * what the account did as staff, since that is what it is for. The last national admin is refused: nobody could give
 * rights any more.
 * @param accessToken of the person
 */
export const removeAccount =
  ({ accounts, bookings, people, members, staff, secondSteps, emailChanges, offices, watches, clock, report }: Deps) =>
  async ({ password }: Asked[0], { by }: Asked[1], accessToken: string): Promise<Refused | undefined> => {
    const proven = await provePerson({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    // Where the day begins last: a booking counts until its day is over everywhere in Indonesia.
    const today = dayAt(clock.now(), 'Asia/Jakarta')
    const isBooked = (await bookings.ofAccount(by.id)).some((booking) => isToCome(booking, today))
    const hindrance = isBooked ? 'has-active-bookings' : await staff.leave(by)
    if (hindrance !== 'left') {
      await logOut({ accounts, report })(proven.refresh)
      return refuse(hindrance)
    }
    await people.clear(by.id)
    for (const office of await watchedBy({ offices, watches }, by.id)) await watches.remove(by.id, office)
    await emailChanges.end(by.id)
    await members.removeProfile(by.id)
    await secondSteps.end(by.id, [])
    await accounts.remove(proven.access)
    return undefined
  }

const isToCome = ({ status, date }: Booking, today: Day): boolean => status === 'ACTIVE' && date >= today
