import type { ReleaseFanOutNotice, ReleaseNotice } from '../../domain/notification/notices.ts'
import { nextRelease } from '../../domain/release/release-schedule.ts'
import { releaseMail } from '../../mail/release/scheduled-release.ts'
import type { DispatchDeps, ReleaseScheduleChange } from './dispatch-event.ts'
import { sendMailOnce } from './send-booking-mail.ts'

/** One notice for each opening that is new; days added to an opening are no news. */
export function newReleaseFanOuts({ office, version, before, after }: ReleaseScheduleChange): ReleaseFanOutNotice[] {
  const known = new Set(before.map(({ at }) => at))
  const newInstants = new Set(after.map(({ at }) => at).filter((at) => !known.has(at)))
  return [...newInstants].map((at) => ({ about: 'release-fan-out', office, at, version }))
}

/**
 * Writes a notice for each of the next some hundred who watch an office, and one that goes on behind them: the stream brings
 * all of them back. So no call is longer than one page, and a call that fails goes on where it was. What was written already
 * stays, so that each is told once per announcement however often this runs.
 * @returns 0, since no mail goes out here
 */
export async function fanOutRelease(
  { subscriptions: watches, notices, clock }: Pick<DispatchDeps, 'subscriptions' | 'notices' | 'clock'>,
  { after, ...fanOut }: ReleaseFanOutNotice,
): Promise<0> {
  const { office, at, version } = fanOut
  if (at <= clock.now()) return 0
  const { accounts, last } = await watches.page(office, after)
  await notices.put(accounts.map((account): ReleaseNotice => ({ about: 'release', account, office, at, version })))
  if (last !== undefined) await notices.put([{ ...fanOut, after: last }])
  return 0
}

/** Tells one account of an opening, unless it has come or been taken back by now. */
export const sendReleaseMail = (
  deps: DispatchDeps,
  { account, office: id, at, version }: ReleaseNotice,
): Promise<0 | 1> =>
  sendMailOnce(
    deps,
    { account, markedAt: account, mark: releaseMark({ office: id, at, version }) },
    async ({ locale }) => {
      const office = await deps.offices.find(id)
      const scheduled = (await deps.scheduledReleases.byOffice()).get(id) ?? []
      const release = nextRelease(
        scheduled.filter((one) => one.at === at),
        deps.clock.now(),
      )
      return office && release ? releaseMail({ locale, office, release, siteOrigin: deps.siteOrigin }) : undefined
    },
  )

/** With the edition: who was told of another instant in between has to hear of the first once more. */
const releaseMark = ({ office, at, version }: Pick<ReleaseNotice, 'office' | 'at' | 'version'>): string =>
  `release#${office}#${at}#${version}`
