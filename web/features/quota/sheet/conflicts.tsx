import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockWords, longDate } from '../../../lib/dates.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { cellAddress, cellAt } from './cells.ts'
import { editErrorAt, enterQuotas, giveWay, insist, type QuotaSheet } from './sheet-state.ts'

/** Edits that can't be saved as they are, each with what is there now, what was typed, and the ways out. */
export function SheetConflicts({
  t,
  sheet,
  change,
  onSettled,
}: {
  t: QuotasTexts
  sheet: QuotaSheet
  change: (step: (sheet: QuotaSheet) => QuotaSheet) => void
  /** Nothing is left to decide; the last place that was. */
  onSettled: (key: string) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const last = useRef<{ readonly key: string; readonly index: number } | undefined>(undefined)
  const { locale } = usePageContext()
  const open = [...sheet.edits].flatMap(([key, edit]) => {
    const error = editErrorAt(sheet, key)
    return error ? [{ key, edit, fault: error, cell: cellAt(sheet.days, key) }] : []
  })
  // The button that was pressed is gone: on with the next decision.
  useLayoutEffect(() => {
    const decided = last.current
    if (!decided) return
    last.current = undefined
    const next = list.current?.children[Math.min(decided.index, open.length - 1)]?.querySelector('button')
    if (next) next.focus()
    else onSettled(decided.key)
  })
  if (open.length === 0) return null
  return (
    <Notice kind="warning" title={t.decide.title(open.length)} live>
      <ul class="quota-conflicts" ref={list}>
        {open.map(({ key, edit, fault: error, cell }, index) => {
          const { date, time } = cellAddress(key)
          const where = `${longDate(date, locale)}, ${clockWords(time, locale)}`
          const booked = cell?.claimed ?? 0
          const decide = (step: (sheet: QuotaSheet) => QuotaSheet) => {
            last.current = { key, index }
            change(step)
          }
          const canLower = (error === 'below-claims' || error === 'has-bookings') && booked > 0
          return (
            <li key={key}>
              <p>
                <strong>{where}</strong>: {t.errors[error](booked)}. {t.decide.now(cell?.quota ?? null, booked)}{' '}
                {t.decide.typed(edit.to)}
              </p>
              <div class="quota-conflicts__actions">
                {error === 'changed-meanwhile' && cell && (
                  <Button kind="secondary" onClick={() => decide((now) => insist(now, key))}>
                    {t.decide.mine(edit.to)}
                    <span class="hidden-visually"> {where}</span>
                  </Button>
                )}
                {canLower && (
                  <Button
                    kind="secondary"
                    onClick={() => decide((now) => enterQuotas(now, [{ key, entry: { to: booked } }]).sheet)}
                  >
                    {t.decide.least(booked)}
                    <span class="hidden-visually"> {where}</span>
                  </Button>
                )}
                <Button kind="secondary" onClick={() => decide((now) => giveWay(now, key))}>
                  {t.decide.theirs(cell?.quota ?? null)}
                  <span class="hidden-visually"> {where}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
