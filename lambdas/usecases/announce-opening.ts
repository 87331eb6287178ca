import { type Announcement, nextOpening } from '../domain/announcement.ts'
import type { Millis } from '../domain/dates.ts'
import type { OpeningNotice } from './notices.ts'
import { openingMail } from './opening-mail.ts'
import { sendOnce } from './say.ts'
import type { TellDeps } from './tell.ts'

/**
 * Writes a notice for everybody who watches an office, for each opening it has newly announced; the stream brings them
 * back one by one. What was written already stays, so that each is told once per opening however often this runs.
 * @returns 0, since no mail goes out here
 */
export async function announceOpening(
  { watches, notices, clock }: Pick<TellDeps, 'watches' | 'notices' | 'clock'>,
  { office, before, after }: { office: string; before: readonly Announcement[]; after: readonly Announcement[] },
): Promise<0> {
  const known = new Set(before.map(({ at }) => at))
  const fresh = [...new Set(after.map(({ at }) => at))].filter((at) => !known.has(at) && at > clock.now())
  if (fresh.length === 0) return 0
  for await (const accounts of watches.of(office))
    await notices.put(
      accounts.flatMap((account) => fresh.map((at): OpeningNotice => ({ about: 'opening', account, office, at }))),
    )
  return 0
}

/** Tells one account of an opening, unless it has come or been taken back by now. */
export const sayOpening = (deps: TellDeps, { account, office: id, at }: OpeningNotice): Promise<0 | 1> =>
  sendOnce(deps, { account, markedAt: account, mark: openingMark(id, at) }, async ({ locale }) => {
    const office = await deps.offices.find(id)
    const announced = (await deps.openings.announced()).get(id) ?? []
    const opening = nextOpening(
      announced.filter((one) => one.at === at),
      deps.clock.now(),
    )
    return office && opening ? openingMail({ locale, office, opening, siteOrigin: deps.siteOrigin }) : undefined
  })

const openingMark = (office: string, at: Millis): string => `opening#${office}#${at}`
