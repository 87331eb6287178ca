import type { OfficeView } from '../../../lambdas/contract/http/schemas.ts'
import { Icon } from '../../components/icon/icon.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { useCountdown } from '../../hooks/use-countdown.ts'
import { clockAt, longDate, rangeWords, timeWords, todayIn } from '../../lib/dates.ts'
import './next-release.css'

/** When an office gives out days next, or that it has not said; counted down in the last hour, and said when it comes. */
export function NextRelease({ office }: { office: Pick<OfficeView, 'nextOpening' | 'timeZone'> }) {
  const { common } = usePageContext()
  const { nextOpening, timeZone } = office
  return (
    <span class="next-release">
      <Icon name="clock" size={18} />
      <span>{nextOpening ? <ReleaseCountdown release={nextOpening} timeZone={timeZone} /> : common.release.none}</span>
    </span>
  )
}

/** The seconds are for the eye; who listens has heard the time itself. */
function ReleaseCountdown({
  release,
  timeZone,
}: {
  release: NonNullable<OfficeView['nextOpening']>
  timeZone: string
}) {
  const { common, locale } = usePageContext()
  const at = Date.parse(release.at)
  const left = useCountdown(at)
  const days = rangeWords(release.from, release.to, locale)
  const day = longDate(todayIn(timeZone, at), locale)
  const seconds = Math.ceil(left / 1000)
  return (
    <>
      {left > 0 && common.release.next(day, timeWords(clockAt(at, timeZone), timeZone, locale), days)}
      {left > 0 && seconds <= 3600 && (
        <strong class="next-release__left" aria-hidden="true">
          {' '}
          {common.release.left(Math.floor(seconds / 60), seconds % 60)}
        </strong>
      )}
      <strong role="status">{left <= 0 && common.release.open(days)}</strong>
    </>
  )
}
