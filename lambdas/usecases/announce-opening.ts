import { nextOpening } from '../domain/announcement.ts'
import type { AnnouncementNotice, OpeningNotice } from './notices.ts'
import { openingMail } from './opening-mail.ts'
import { sendOnce } from './say.ts'
import type { OpeningNews, TellDeps } from './tell.ts'

/** One notice for each opening that is new; days added to an opening are no news. */
export function announcementsIn({ office, edition, before, after }: OpeningNews): AnnouncementNotice[] {
  const known = new Set(before.map(({ at }) => at))
  const fresh = new Set(after.map(({ at }) => at).filter((at) => !known.has(at)))
  return [...fresh].map((at) => ({ about: 'announcement', office, at, edition }))
}

/**
 * Writes a notice for each of the next some hundred who watch an office, and one that goes on behind them: the stream brings
 * all of them back. So no call is longer than one page, and a call that fails goes on where it was. What was written already
 * stays, so that each is told once per announcement however often this runs.
 * @returns 0, since no mail goes out here
 */
export async function announceOpening(
  { watches, notices, clock }: Pick<TellDeps, 'watches' | 'notices' | 'clock'>,
  { after, ...announcement }: AnnouncementNotice,
): Promise<0> {
  const { office, at, edition } = announcement
  if (at <= clock.now()) return 0
  const { accounts, last } = await watches.page(office, after)
  await notices.put(accounts.map((account): OpeningNotice => ({ about: 'opening', account, office, at, edition })))
  if (last !== undefined) await notices.put([{ ...announcement, after: last }])
  return 0
}

/** Tells one account of an opening, unless it has come or been taken back by now. */
export const sayOpening = (deps: TellDeps, { account, office: id, at, edition }: OpeningNotice): Promise<0 | 1> =>
  sendOnce(deps, { account, markedAt: account, mark: openingMark({ office: id, at, edition }) }, async ({ locale }) => {
    const office = await deps.offices.find(id)
    const announced = (await deps.openings.announced()).get(id) ?? []
    const opening = nextOpening(
      announced.filter((one) => one.at === at),
      deps.clock.now(),
    )
    return office && opening ? openingMail({ locale, office, opening, siteOrigin: deps.siteOrigin }) : undefined
  })

/** With the edition: who was told of another instant in between has to hear of the first once more. */
const openingMark = ({ office, at, edition }: Pick<OpeningNotice, 'office' | 'at' | 'edition'>): string =>
  `opening#${office}#${at}#${edition}`
