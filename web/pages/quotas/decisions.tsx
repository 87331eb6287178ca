import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { clockWords, longDate } from '../../dates.ts'
import type { QuotasTexts } from '../../texts/id/quotas.ts'
import { cellAt, placeOf } from './cells.ts'
import { type Desk, enter, faultAt, giveWay, insist } from './desk.ts'

/** Edits that can't be saved as they are, each with what is there now, what was typed, and the ways out. */
export function Decisions({
  t,
  desk,
  change,
  onSettled,
}: {
  t: QuotasTexts
  desk: Desk
  change: (step: (desk: Desk) => Desk) => void
  /** Nothing is left to decide; the last place that was. */
  onSettled: (key: string) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const last = useRef<{ readonly key: string; readonly index: number } | undefined>(undefined)
  const { locale } = useSurroundings()
  const open = [...desk.edits].flatMap(([key, edit]) => {
    const fault = faultAt(desk, key)
    return fault ? [{ key, edit, fault, cell: cellAt(desk.days, key) }] : []
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
      <ul class="quota-decisions" ref={list}>
        {open.map(({ key, edit, fault, cell }, index) => {
          const { date, time } = placeOf(key)
          const where = `${longDate(date, locale)}, ${clockWords(time, locale)}`
          const booked = cell?.claimed ?? 0
          const decide = (step: (desk: Desk) => Desk) => {
            last.current = { key, index }
            change(step)
          }
          const canLower = (fault === 'below-claims' || fault === 'has-bookings') && booked > 0
          return (
            <li key={key}>
              <p>
                <strong>{where}</strong>: {t.faults[fault](booked)}. {t.decide.now(cell?.quota ?? null, booked)}{' '}
                {t.decide.typed(edit.to)}
              </p>
              <div class="quota-decisions__ways">
                {fault === 'changed-meanwhile' && cell && (
                  <Button kind="secondary" onClick={() => decide((now) => insist(now, key))}>
                    {t.decide.mine(edit.to)}
                    <span class="hidden-visually"> {where}</span>
                  </Button>
                )}
                {canLower && (
                  <Button
                    kind="secondary"
                    onClick={() => decide((now) => enter(now, [{ key, entry: { to: booked } }]).desk)}
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
