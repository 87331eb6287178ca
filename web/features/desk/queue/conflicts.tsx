import { queueCode } from '../../../../lambdas/contract/booking/queue-code.ts'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockAt, clockWords } from '../../../lib/dates.ts'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import { dismissConflict, type OutcomeConflict } from './outcome-queue.ts'
import './conflicts.css'

/** What was recorded without network and did not come to count, until somebody has seen it. */
export function OutcomeConflicts({
  t: { conflicts: t, outcomes },
  conflicts,
  timeZone,
  onCheck,
}: {
  t: ScanProofTexts
  conflicts: readonly OutcomeConflict[]
  timeZone: string
  onCheck: (code: string) => void
}) {
  const { locale } = usePageContext()
  if (conflicts.length === 0) return null
  const clock = (at: string) => clockWords(clockAt(Date.parse(at), timeZone), locale)
  return (
    <Notice kind="warning" live title={t.heading(conflicts.length)}>
      <ul class="desk-conflicts">
        {conflicts.map((one) => {
          const { key, booking, index, outcome, at, because, recorded } = one
          const code = queueCode(booking)
          return (
            <li key={key}>
              <p>
                <strong>{t.line(code, index + 1, outcomes[outcome], clock(at))}</strong>
                <br />
                {t.because[because]}
                {recorded && ` ${t.existing(outcomes[recorded.outcome], clock(recorded.at), recorded.by ?? t.clock)}`}
              </p>
              <p class="desk-conflicts__actions">
                <Button kind="secondary" onClick={() => onCheck(code)}>
                  {t.check}
                  <span class="hidden-visually"> {code}</span>
                </Button>
                <Button kind="secondary" onClick={() => dismissConflict(one)}>
                  {t.dismiss}
                  <span class="hidden-visually"> {code}</span>
                </Button>
              </p>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
