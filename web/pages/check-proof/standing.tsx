import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate, todayIn } from '../../dates.ts'
import { goLogIn } from '../../session.ts'
import type { DeskClock } from '../../staff/desk/desk-clock.ts'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import { isMuted, mute, play } from './sound.ts'
import { Stuck } from './stuck.tsx'
import type { Desk } from './use-desk.ts'
import './standing.css'
import './tick.css'

/** Whether the desk works with the server or alone, and what waits to be sent. */
export function Standing({ t: { standing: t }, desk, timeZone }: { t: CheckProofTexts; desk: Desk; timeZone: string }) {
  const { locale } = useSurroundings()
  const { connection, clock, waiting, sending, others } = desk
  const { online } = connection
  return (
    <section class={online ? 'desk-standing' : 'desk-standing desk-standing--alone'} aria-label={t.label}>
      <p class="desk-standing__line" role="status">
        <Icon name={online ? 'check' : 'warning'} />
        <strong>{online ? t.online : t.offline}</strong>
        <span>{sending.pending ? t.sending : t.waiting(waiting.length)}</span>
      </p>
      <div class="desk-standing__actions">
        <Sound label={t.sound} />
        {online && waiting.length > 0 && (
          <Button kind="secondary" pending={sending.pending} onClick={() => void sending.now()}>
            {t.send}
          </Button>
        )}
      </div>
      {!online && <p class="desk-standing__note">{t.offlineText}</p>}
      {!online && clock && <p class="desk-standing__note">{t.today(longDate(todayIn(timeZone, clock.now), locale))}</p>}
      <ClockTrouble t={t} clock={clock} />
      {sending.signedOut && (
        <p class="desk-standing__note">
          {t.signedOut}{' '}
          <button type="button" class="link" onClick={() => goLogIn()}>
            {t.logIn}
          </button>
        </p>
      )}
      {waiting.length > 0 && <Stuck t={t} problem={sending.problem} />}
      {others.length > 0 && <p class="desk-standing__note">{t.others(others.join(', '))}</p>}
    </section>
  )
}

/** The device's clock is wrong, or may be: what was reckoned with it is named, so that somebody compares it with a calendar. */
function ClockTrouble({ t, clock }: { t: CheckProofTexts['standing']; clock: DeskClock | undefined }) {
  const { trouble } = clock ?? {}
  if (!trouble) return null
  return (
    <p class="desk-standing__note" role="alert">
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
