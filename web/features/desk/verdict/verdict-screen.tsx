import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { useModal } from '../../../components/dialog/use-modal.ts'
import { Icon } from '../../../components/icon/icon.tsx'
import { Spinner } from '../../../components/loading/loading.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import type { DeskOffice } from '../offline/desk-assignment.ts'
import type { DeskState } from '../use-desk.ts'
import { DeskNotice } from './desk-notice.tsx'
import type { CheckedProof } from './judge.ts'
import { PartyPanel } from './party-panel.tsx'
import { useOfficeName } from './use-office-name.ts'
import { verdictFacts } from './verdict-facts.ts'
import { verdictStyles } from './verdict-style.ts'
import './verdict-screen.css'

/** The verdict over the whole screen, and below it what to do now. Escape or the button at its foot leads to the next proof. */
export function VerdictScreen({
  t,
  desk,
  checked,
  office,
}: {
  t: ScanProofTexts
  desk: DeskState
  checked: CheckedProof
  office: DeskOffice
}) {
  const { common, locale } = usePageContext()
  const box = useRef<HTMLDivElement>(null)
  useModal(box, desk.next)
  // A hand scanner may bring the next verdict while this one is open.
  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.scrollTo(0, 0)
  }, [checked.text, checked.verdict])
  const elsewhere = useOfficeName(checked.office)
  const { tone, icon } = verdictStyles[checked.verdict]
  const { title, text } = t.verdicts[checked.verdict]
  const facts = verdictFacts(checked, { t, locale, timeZone: office.timeZone, elsewhere })
  const { party, connection, pending } = desk
  const byItself = checked.alone && checked.claims && checked.verdict !== 'authentic' && !checked.here
  return (
    <div
      class={`verdict verdict--${tone}${party ? ' verdict--party' : ''}`}
      ref={box}
      role="dialog"
      aria-modal="true"
      aria-labelledby="verdict-title"
      aria-describedby="verdict-text"
      tabIndex={-1}
    >
      <div class="verdict__banner">
        <span class="verdict__sign">
          <Icon name={icon} size={96} />
        </span>
        <div id="verdict-text" class="verdict__words" aria-live="assertive">
          <h2 id="verdict-title" class="verdict__title">
            {title}
          </h2>
          <p>{text}</p>
          {facts.map((fact) => (
            <p class="verdict__fact" key={fact}>
              {fact}
            </p>
          ))}
        </div>
      </div>
      {(party || checked.moved || checked.alone || desk.remark) && (
        <div class="verdict__body">
          <DeskNotice t={t} remark={desk.remark} />
          {checked.moved && <p class="verdict__note">{t.facts.moved}</p>}
          {byItself && <p class="verdict__note">{t.facts.alone}</p>}
          {party && <PartyPanel key={party.booking} t={t} desk={desk} party={party} timeZone={office.timeZone} />}
          {checked.alone && connection.online && (
            <Buttons>
              <Button kind="secondary" pending={pending} onClick={() => void desk.check(checked.text)}>
                {t.askAgain}
              </Button>
            </Buttons>
          )}
          {pending && <Spinner text={common.sending} />}
        </div>
      )}
      <div class="verdict__next">
        <Button kind="secondary" large onClick={desk.next}>
          {t.next}
        </Button>{' '}
        <span class="verdict__hint">{t.nextHint}</span>
      </div>
    </div>
  )
}
