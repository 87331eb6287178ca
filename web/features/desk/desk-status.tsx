import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { longDate, todayIn } from '../../lib/dates.ts'
import { goLogIn } from '../../lib/session.ts'
import type { ScanProofTexts } from '../../texts/id/staff/scan-proof.ts'
import type { DeskClock } from './offline/desk-clock.ts'
import { StuckQueue } from './queue/stuck-queue.tsx'
import { isMuted, mute, play } from './scan/sound.ts'
import type { DeskState } from './use-desk.ts'
import './desk-status.css'
import './tick.css'

/** Whether the desk works with the server or alone, and what waits to be sent. */
export function DeskStatus({
  t: { status: t },
  desk,
  timeZone,
}: {
  t: ScanProofTexts
  desk: DeskState
  timeZone: string
}) {
  const { locale } = usePageContext()
  const { connection, clock, waiting, sending, others } = desk
  const { online } = connection
  return (
    <section class={online ? 'desk-status' : 'desk-status desk-status--alone'} aria-label={t.label}>
      <p class="desk-status__line" role="status">
        <Icon name={online ? 'check' : 'warning'} />
        <strong>{online ? t.online : t.offline}</strong>
        <span>{sending.pending ? t.sending : t.waiting(waiting.length)}</span>
      </p>
      <div class="desk-status__actions">
        <Sound label={t.sound} />
        {online && waiting.length > 0 && (
          <Button kind="secondary" pending={sending.pending} onClick={() => void sending.now()}>
            {t.send}
          </Button>
        )}
      </div>
      {!online && <p class="desk-status__note">{t.offlineText}</p>}
      {!online && clock && <p class="desk-status__note">{t.today(longDate(todayIn(timeZone, clock.now), locale))}</p>}
      <ClockTrouble t={t} clock={clock} />
      {sending.signedOut && (
        <p class="desk-status__note">
          {t.signedOut}{' '}
          <button type="button" class="link" onClick={() => goLogIn()}>
            {t.logIn}
          </button>
        </p>
      )}
      {waiting.length > 0 && <StuckQueue t={t} problem={sending.problem} />}
      {others.length > 0 && <p class="desk-status__note">{t.others(others.join(', '))}</p>}
    </section>
  )
}

/** The device's clock is wrong, or may be: what was reckoned with it is named, so that somebody compares it with a calendar. */
function ClockTrouble({ t, clock }: { t: ScanProofTexts['status']; clock: DeskClock | undefined }) {
  const { trouble } = clock ?? {}
  if (!trouble) return null
  return (
    <p class="desk-status__note" role="alert">
      <Icon name="clock" />{' '}
      <strong>{'minutes' in trouble ? t.clock[trouble.kind](trouble.minutes) : t.clock[trouble.kind]}</strong>
    </p>
  )
}

function Sound({ label }: { label: string }) {
  const [on, setOn] = useState(true)
  useEffect(() => setOn(!isMuted()), [])
  return (
    <label class="desk-tick">
      <input
        type="checkbox"
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          mute(!checked)
          setOn(checked)
          if (checked) play('good')
        }}
      />
      <span>{label}</span>
    </label>
  )
}
