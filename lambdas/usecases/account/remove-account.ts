import type { Booking } from '../../domain/booking/booking.ts'
import { type Day, dayAt } from '../../domain/shared/dates.ts'
import type { Staff } from '../administration/ports.ts'
import type {
  AccountService,
  Bookings,
  Clock,
  EmailChanges,
  Members,
  ReportFault,
  SavedPeople,
  Subscriptions,
} from '../ports.ts'
import { type SubscriptionDeps, subscribedOffices } from '../release/list-subscriptions.ts'
import { logOut } from '../session/log-out.ts'
import type { MfaRecords } from '../session/mfa.ts'
import { verifyPassword } from '../session/verify-password.ts'
import { isRefusal, type Refusal, refuse, type UseCase } from '../shared/use-case.ts'

interface Deps extends Pick<SubscriptionDeps, 'offices'> {
  readonly accounts: Pick<AccountService, 'logIn' | 'profile' | 'remove' | 'revoke'>
  readonly bookings: Pick<Bookings, 'ofAccount'>
  readonly people: Pick<SavedPeople, 'clear'>
  readonly members: Pick<Members, 'removeProfile'>
  readonly emailChanges: Pick<EmailChanges, 'end'>
  readonly staff: Pick<Staff, 'leave'>
  readonly mfaRecords: Pick<MfaRecords, 'end'>
  readonly subscriptions: Pick<Subscriptions, 'ofAccount' | 'remove'>
  readonly clock: Clock
  readonly report: ReportFault
}

type Arguments = Parameters<UseCase<'removeAccount'>>
type PossibleRefusal = Refusal<
  'wrong-credentials' | 'too-many-attempts' | 'has-active-bookings' | 'last-national-admin'
>

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
  ({
    accounts,
    bookings,
    people,
    members,
    staff,
    mfaRecords,
    emailChanges,
    offices,
    subscriptions,
    clock,
    report,
  }: Deps) =>
  async (
    { password }: Arguments[0],
    { by }: Arguments[1],
    accessToken: string,
  ): Promise<PossibleRefusal | undefined> => {
    const proven = await verifyPassword({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    // Where the day begins last: a booking counts until its day is over everywhere in Indonesia.
    const today = dayAt(clock.now(), 'Asia/Jakarta')
    const isBooked = (await bookings.ofAccount(by.id)).some((booking) => isUpcoming(booking, today))
    const hindrance = isBooked ? 'has-active-bookings' : await staff.leave(by)
    if (hindrance !== 'left') {
      await logOut({ accounts, report })(proven.refresh)
      return refuse(hindrance)
    }
    await people.clear(by.id)
    for (const office of await subscribedOffices({ offices, subscriptions }, by.id))
      await subscriptions.remove(by.id, office)
    await emailChanges.end(by.id)
    await members.removeProfile(by.id)
    await mfaRecords.end(by.id, [])
    await accounts.remove(proven.access)
    return undefined
  }

const isUpcoming = ({ status, date }: Booking, today: Day): boolean => status === 'ACTIVE' && date >= today
