import { bookingView } from '../domain/booking.ts'
import { personView, type SavedPerson } from '../domain/saved-person.ts'
import type { Accounts, Bookings, EmailChanges, NikVault, People } from './ports.ts'
import { type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'profile'>
  readonly emailChanges: Pick<EmailChanges, 'pending'>
  readonly people: Pick<People, 'ofAccount'>
  readonly bookings: Pick<Bookings, 'ofAccount'>
  readonly vault: Pick<NikVault, 'open'>
}

/**
 * What is kept of an account, as a JSON file (UU PDP 27/2022, articles 7 and 13: a person gets a copy of their data, in
 * a common format). The one answer with a NIK in full: the account wrote it itself, and a masked one would be no copy.
 * Bookings stand as the pages show them, NIK masked: they are to be recognised, and their applicants need not be people
 * whom this account keeps.
 * @param accessToken of the person; the accounts service answers it with the phone number too
 */
export const saveAccountData =
  ({ accounts, emailChanges, people, bookings, vault }: Deps) =>
  async (
    { by }: Parameters<UseCase<'saveAccountData'>>[1],
    accessToken: string,
  ): Promise<{ bytes: Uint8Array; name: string } | Refusal<'not-signed-in'>> => {
    const profile = await accounts.profile(accessToken)
    if (!profile) return refuse('not-signed-in')
    const [saved, booked, pendingEmail] = await Promise.all([
      people.ofAccount(by.id),
      bookings.ofAccount(by.id),
      emailChanges.pending(by.id),
    ])
    const inFull = async (person: SavedPerson) => {
      const { nikMasked: _, ...view } = personView(person)
      return { ...view, nik: (await vault.open(person.nikSealed)).reveal() }
    }
    const data = {
      profile: { ...profile, ...(pendingEmail !== undefined && { pendingEmail }) },
      people: await Promise.all(saved.map(inFull)),
      bookings: booked.map(bookingView),
    }
    return { bytes: Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`), name: 'antrian-paspor-data.json' }
  }
