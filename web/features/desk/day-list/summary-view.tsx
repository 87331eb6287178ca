import { useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { instantWords, longDate } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { isOfficerAt } from './day-list-address.ts'
import type { DayViewProps } from './list-view.tsx'
import { PrintedAt } from './printed-at.tsx'
import { summaryLines } from './summary-lines.ts'

/** The day's sheet: figures without a name, for the file and for the office's admin. */
export function SummaryView({ t: texts, office, session, date, onRefresh }: DayViewProps) {
  const { sheet: t, list } = texts
  const { locale } = usePageContext()
  const [round, setRound] = useState(0)
  const day = { office: office.id, date }
  const load = useStaffLoad(`${office.id} ${date} ${round}`, () => staffApi('showDaySummary', day))
  return (
    <>
      <div class="day__actions">
        <Buttons side>
          <Button
            icon="clock"
            kind="secondary"
            onClick={onRefresh ?? (() => setRound(round + 1))}
            pending={load.state === 'loading'}
          >
            {list.refresh}
          </Button>
          <Button onClick={() => print()} disabled={load.state !== 'ready'}>
            {t.print}
          </Button>
        </Buttons>
      </div>
      {!isOfficerAt(session, office.id) && <p class="muted">{t.officersOnly}</p>}
      <Loaded load={load}>
        {(summary) => (
          <div class="day-sheet">
            <p class="day-sheet__office">{office.name}</p>
            <p class="day__stamp" role="status">
              <span>{t.asOf(instantWords(summary.asOf, office.timeZone, locale))}</span>
            </p>
            {summary.people.expected === 0 ? (
              <Notice title={list.none} />
            ) : (
              <>
                <div class="day-sheet__state">
                  <Notice kind={summary.people.open > 0 ? 'info' : 'success'}>
                    <p>{summary.people.open > 0 ? t.stillOpen(summary.people.open) : t.allDone}</p>
                  </Notice>
                </div>
                <Table
                  caption={t.caption(longDate(date, locale))}
                  columns={[{ name: t.what }, { name: t.people, numeric: true }]}
                  rows={summaryLines(summary, texts)}
                />
              </>
            )}
            <p class="day-sheet__signature">{t.signature}</p>
            <PrintedAt words={(when) => list.printed(when, session.username)} timeZone={office.timeZone} />
          </div>
        )}
      </Loaded>
    </>
  )
}
