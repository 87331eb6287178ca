import type { Announcement } from '../domain/announcement.ts'
import { announcementsIn, announceOpening, sayOpening } from './announce-opening.ts'
import { type BookingChange, messagesOf } from './booking-messages.ts'
import { sayGrant } from './grant-mail.ts'
import type { Staff } from './house.ts'
import { type BookingNotice, type ItemKey, type Notice, type Notices, stillTrue } from './notices.ts'
import type { Bookings, Openings, Watches } from './ports.ts'
import { type SayDeps, say } from './say.ts'

export interface TellDeps extends SayDeps {
  readonly bookings: Pick<Bookings, 'find'>
  readonly openings: Openings
  readonly watches: Pick<Watches, 'page'>
  readonly notices: Notices
  readonly staff: Pick<Staff, 'of'>
  /** What an item calls for as it stands now; undefined when that is nothing. */
  readonly standing: (item: ItemKey) => Promise<News | undefined>
}

/** What an office had announced, and announces now. */
export interface OpeningNews {
  readonly is: 'opening'
  readonly office: string
  /** Grows with every change of them. */
  readonly edition: number
  readonly before: readonly Announcement[]
  readonly after: readonly Announcement[]
}

/** What the table's stream brings, as far as anybody is told of it. */
export type News =
  | { readonly is: 'booking'; readonly change: BookingChange }
  | { readonly is: 'notice'; readonly notice: Notice }
  | OpeningNews

/**
 * Tells who is concerned what has happened: what stands in the table is the outbox, so what was written is told, and
 * what was not written never is. Repeated as often as one likes.
 * @returns how many mails went out
 */
export async function tell(deps: TellDeps, news: News): Promise<number> {
  if (news.is === 'notice') return tellNotice(deps, news.notice)
  if (news.is === 'opening') {
    for (const announcement of announcementsIn(news)) await announceOpening(deps, announcement)
    return 0
  }
  let sent = 0
  for (const message of messagesOf(news.change)) sent += await say(deps, news.change.after, message)
  return sent
}

async function tellNotice(deps: TellDeps, notice: Notice): Promise<number> {
  switch (notice.about) {
    case 'opening':
      return sayOpening(deps, notice)
    case 'announcement':
      return announceOpening(deps, notice)
    case 'grant':
      return sayGrant(deps, notice)
    case 'item': {
      const news = await deps.standing(notice.item)
      return news ? tell(deps, news) : 0
    }
    case 'booking': {
      const booking = await deps.bookings.find(notice.booking)
      return booking && stillTrue(notice, booking) ? say(deps, booking, notice) : 0
    }
  }
}

/** The same news, one notice for each mail it calls for: what is kept of it when it cannot be told. */
export const noticesOf = (news: News): Notice[] => {
  if (news.is === 'opening') return announcementsIn(news)
  if (news.is === 'notice') return [news.notice]
  const { id } = news.change.after
  return messagesOf(news.change).map((message): BookingNotice => ({ about: 'booking', booking: id, ...message }))
}
