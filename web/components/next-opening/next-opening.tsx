import type { Office } from '../../../lambdas/contract/schemas.ts'
import { useCountdown } from '../../behaviour/use-countdown.ts'
import { useSurroundings } from '../../context.ts'
import { clockAt, longDate, rangeWords, timeWords, todayIn } from '../../dates.ts'
import { Icon } from '../icon/icon.tsx'
import './next-opening.css'

/** When an office gives out days next, or that it has not said; counted down in the last hour, and said when it comes. */
export function NextOpening({ office }: { office: Pick<Office, 'nextOpening' | 'timeZone'> }) {
  const { common } = useSurroundings()
  const { nextOpening, timeZone } = office
  return (
    <span class="next-opening">
      <Icon name="clock" size={18} />
      <span>{nextOpening ? <Announced opening={nextOpening} timeZone={timeZone} /> : common.opening.none}</span>
    </span>
  )
}

/** The seconds are for the eye; who listens has heard the time itself. */
function Announced({ opening, timeZone }: { opening: NonNullable<Office['nextOpening']>; timeZone: string }) {
  const { common, locale } = useSurroundings()
  const at = Date.parse(opening.at)
  const left = useCountdown(at)
  const days = rangeWords(opening.from, opening.to, locale)
  const day = longDate(todayIn(timeZone, at), locale)
  const seconds = Math.ceil(left / 1000)
  return (
    <>
      {left > 0 && common.opening.next(day, timeWords(clockAt(at, timeZone), timeZone, locale), days)}
      {left > 0 && seconds <= 3600 && (
        <strong class="next-opening__left" aria-hidden="true">
          {' '}
          {common.opening.left(Math.floor(seconds / 60), seconds % 60)}
        </strong>
      )}
      <strong role="status">{left <= 0 && common.opening.open(days)}</strong>
    </>
  )
}
