import { type BookingChange, dueBookingMails } from '../../domain/notification/booking-notifications.ts'
import {
  type BookingNotice,
  type ItemKey,
  isNoticeCurrent,
  type Notice,
  type Notices,
} from '../../domain/notification/notices.ts'
import type { ScheduledRelease } from '../../domain/release/release-schedule.ts'
import { sendGrantMail } from '../../mail/administration/grant.ts'
import type { Staff } from '../administration/ports.ts'
import type { Bookings, ScheduledReleases, Subscriptions } from '../ports.ts'
import { fanOutRelease, newReleaseFanOuts, sendReleaseMail } from './notify-release.ts'
import { type BookingMailDeps, sendBookingMail } from './send-booking-mail.ts'

export interface DispatchDeps extends BookingMailDeps {
  readonly bookings: Pick<Bookings, 'find'>
  readonly scheduledReleases: ScheduledReleases
  readonly subscriptions: Pick<Subscriptions, 'page'>
  readonly notices: Notices
  readonly staff: Pick<Staff, 'of'>
  /** What an item calls for as it stands now; undefined when that is nothing. */
  readonly currentEvent: (item: ItemKey) => Promise<StreamEvent | undefined>
}

/** What an office had announced, and announces now. */
export interface ReleaseScheduleChange {
  readonly kind: 'release-schedule'
  readonly office: string
  /** Grows with every change of them. */
  readonly version: number
  readonly before: readonly ScheduledRelease[]
  readonly after: readonly ScheduledRelease[]
}

/** What the table's stream brings, as far as anybody is told of it. */
export type StreamEvent =
  | { readonly kind: 'booking'; readonly change: BookingChange }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | ReleaseScheduleChange

/**
 * Tells who is concerned what has happened: what stands in the table is the outbox, so what was written is told, and
 * what was not written never is. Repeated as often as one likes.
 * @returns how many mails went out
 */
export async function dispatchEvent(deps: DispatchDeps, event: StreamEvent): Promise<number> {
  if (event.kind === 'notice') return dispatchNotice(deps, event.notice)
  if (event.kind === 'release-schedule') {
    for (const fanOut of newReleaseFanOuts(event)) await fanOutRelease(deps, fanOut)
    return 0
  }
  let sent = 0
  for (const mail of dueBookingMails(event.change)) sent += await sendBookingMail(deps, event.change.after, mail)
  return sent
}

async function dispatchNotice(deps: DispatchDeps, notice: Notice): Promise<number> {
  switch (notice.about) {
    case 'release':
      return sendReleaseMail(deps, notice)
    case 'release-fan-out':
      return fanOutRelease(deps, notice)
    case 'grant':
      return sendGrantMail(deps, notice)
    case 'item': {
      const event = await deps.currentEvent(notice.item)
      return event ? dispatchEvent(deps, event) : 0
    }
    case 'booking': {
      const booking = await deps.bookings.find(notice.booking)
      return booking && isNoticeCurrent(notice, booking) ? sendBookingMail(deps, booking, notice) : 0
    }
  }
}

/** The same news, one notice for each mail it calls for: what is kept of it when it cannot be told. */
export const noticesOfEvent = (event: StreamEvent): Notice[] => {
  if (event.kind === 'release-schedule') return newReleaseFanOuts(event)
  if (event.kind === 'notice') return [event.notice]
  const { id } = event.change.after
  return dueBookingMails(event.change).map((mail): BookingNotice => ({ about: 'booking', booking: id, ...mail }))
}
