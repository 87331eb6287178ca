import { bookingMails } from './booking-mail.ts'
import { type BookingChange, messagesOf } from './booking-messages.ts'
import type { Mails, Offices, Profiles, SentMarks } from './ports.ts'
import { officeOf } from './show-booking.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly profiles: Profiles
  readonly mails: Mails
  readonly marks: SentMarks
  readonly siteOrigin: string
}

/**
 * Tells the owner of a booking what has become of it: the booking in the table is the outbox, so what was written is
 * told, and what was not written never is. The mark comes after the mail: a crash between the two sends it twice, and
 * none is ever lost.
 * @returns how many mails went out; none to an account that is gone
 */
export async function tell(
  { offices, profiles, mails, marks, siteOrigin }: Deps,
  change: BookingChange,
): Promise<number> {
  const { after: booking } = change
  let sent = 0
  for (const { kind, mark } of messagesOf(change)) {
    if (await marks.has(booking.id, mark)) continue
    const profile = (await profiles.of([booking.account])).get(booking.account)
    if (!profile) continue
    const office = await officeOf(booking, offices)
    await mails.send({
      to: profile.email,
      ...bookingMails[kind]({ locale: profile.locale, booking, office, siteOrigin }),
    })
    await marks.put(booking.id, mark)
    sent++
  }
  return sent
}
