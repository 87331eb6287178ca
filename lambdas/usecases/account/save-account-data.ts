import { bookingView } from '../../domain/booking/booking.ts'
import { type SavedPerson, savedPersonView } from '../../domain/people/saved-person.ts'
import type { AccountService, Bookings, EmailChanges, NikVault, ReportFault, SavedPeople } from '../ports.ts'
import { type SubscriptionDeps, subscribedOffices } from '../release/list-subscriptions.ts'
import { logOut } from '../session/log-out.ts'
import { verifyPassword } from '../session/verify-password.ts'
import { isRefusal, type Refusal, refuse, type UseCase } from '../shared/use-case.ts'

interface Deps extends SubscriptionDeps {
  readonly accounts: Pick<AccountService, 'profile' | 'logIn' | 'revoke'>
  readonly emailChanges: Pick<EmailChanges, 'pending'>
  readonly people: Pick<SavedPeople, 'ofAccount'>
  readonly bookings: Pick<Bookings, 'ofAccount'>
  readonly vault: Pick<NikVault, 'open'>
  readonly report: ReportFault
}

type Arguments = Parameters<UseCase<'saveAccountData'>>

/**
 * What is kept of an account, as a JSON file (UU PDP 27/2022, articles 7 and 13: a person gets a copy of their data, in
 * a common format). The one answer with a NIK in full: the account wrote it itself, and a masked one would be no copy.
 * For that the password is proven anew: whoever finds a phone or a shared computer logged in sees masked ones only.
 * Bookings stand as the pages show them, NIK masked: they are to be recognised, and their applicants need not be people
 * whom this account keeps.
 * @param accessToken of the person; the accounts service answers it with the phone number too
 */
export const saveAccountData =
  ({ accounts, emailChanges, people, bookings, offices, subscriptions, vault, report }: Deps) =>
  async (
    { password }: Arguments[0],
    { by }: Arguments[1],
    accessToken: string,
  ): Promise<
    { bytes: Uint8Array; name: string } | Refusal<'not-signed-in' | 'wrong-credentials' | 'too-many-attempts'>
  > => {
    const profile = await accounts.profile(accessToken)
    if (!profile) return refuse('not-signed-in')
    const proven = await verifyPassword({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    await logOut({ accounts, report })(proven.refresh)
    const [saved, booked, pendingEmail, subscribed] = await Promise.all([
      people.ofAccount(by.id),
      bookings.ofAccount(by.id),
      emailChanges.pending(by.id),
      subscribedOffices({ offices, subscriptions }, by.id),
    ])
    const inFull = async (person: SavedPerson) => {
      const { nikMasked: _, ...view } = savedPersonView(person)
      return { ...view, nik: (await vault.open(person.nikSealed)).reveal() }
    }
    const data = {
      profile: { ...profile, ...(pendingEmail !== undefined && { pendingEmail }) },
      people: await Promise.all(saved.map(inFull)),
      bookings: booked.map(bookingView),
      watchedOffices: subscribed,
    }
    return { bytes: Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`), name: 'antrian-paspor-data.json' }
  }
