import { queueCode } from '../../../lambdas/contract/staff/queue-code.ts'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { clockAt, clockWords } from '../../dates.ts'
import { type Conflict, dropConflict } from '../../staff/desk/waiting.ts'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import './conflicts.css'

/** What was recorded without network and did not come to count, until somebody has seen it. */
export function Conflicts({
  t: { conflicts: t, outcomes },
  conflicts,
  timeZone,
  onLook,
}: {
  t: CheckProofTexts
  conflicts: readonly Conflict[]
  timeZone: string
  onLook: (code: string) => void
}) {
  const { locale } = useSurroundings()
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
                {recorded && ` ${t.stands(outcomes[recorded.outcome], clock(recorded.at), recorded.by ?? t.clock)}`}
              </p>
              <p class="desk-conflicts__actions">
                <Button kind="secondary" onClick={() => onLook(code)}>
                  {t.look}
                  <span class="hidden-visually"> {code}</span>
                </Button>
                <Button kind="secondary" onClick={() => dropConflict(one)}>
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
