import type { DayListView } from '../../../../lambdas/contract/desk/schemas.ts'
import type { OfficeView, SessionView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { SaveFile } from '../../../components/save-file/save-file.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { instantWords, longDate } from '../../../lib/dates.ts'
import type { DayListTexts } from '../../../texts/id/staff/day-list.ts'
import { fileName, listFile } from './list-file.ts'
import { countListed } from './list-rows.ts'
import { ListTable } from './list-table.tsx'
import { PrintedAt } from './printed-at.tsx'
import { useDayList } from './use-day-list.ts'

export interface DayViewProps {
  readonly t: DayListTexts
  readonly office: OfficeView
  readonly session: SessionView
  readonly date: string
  /** Instead of looking at the same day anew. */
  readonly onRefresh?: (() => void) | undefined
}

/**
 * The day's list (leaflet, step 12). It is looked at anew only when somebody asks for it: each look is in the audit. Whether
 * NIKs are in full is forgotten with the page.
 */
export function ListView({ t: texts, office, session, date, onRefresh }: DayViewProps) {
  const { list: t } = texts
  const { load, full, nik, show, hide, idle, refresh } = useDayList(office.id, date)
  const wanted = { office: office.id, date, nik }
  return (
    <>
      <div class="day__actions">
        <Buttons side>
          <Button icon="clock" kind="secondary" onClick={onRefresh ?? refresh} pending={load.state === 'loading'}>
            {t.refresh}
          </Button>
          <Button onClick={() => print()} disabled={load.state !== 'ready'}>
            {t.print}
          </Button>
          {(['pdf', 'csv'] as const).map((type) => (
            <SaveFile
              key={type}
              fetch={() => listFile(wanted, type)}
              name={fileName(office.id, date, type)}
              label={t[type]}
              {...(type === 'csv' && { about: t.forSpreadsheet })}
              icon="download"
              kind="secondary"
            />
          ))}
        </Buttons>
      </div>
      <div class="day__privacy">
        <p class="muted day__whole">{t.recorded}</p>
        <div class="day__whole">
          {full && (
            <Notice kind="warning" live>
              <p>{t.nikShown}</p>
            </Notice>
          )}
          {idle && (
            <Notice live>
              <p>{t.nikHidden}</p>
            </Notice>
          )}
        </div>
        <p>
          <Button kind="secondary" onClick={full ? hide : show} describedBy="nik-note">
            {full ? t.hideNik : t.showNik}
          </Button>
        </p>
        <p class="muted" id="nik-note">
          {!full && t.showNikNote}
        </p>
      </div>
      <Loaded load={load}>
        {(list) => <List t={texts} office={office} session={session} date={date} list={list} full={full} />}
      </Loaded>
    </>
  )
}

function List({ t: texts, office, session, date, list, full }: DayViewProps & { list: DayListView; full: boolean }) {
  const { locale } = usePageContext()
  const { list: t } = texts
  const asOf = t.asOf(instantWords(list.asOf, office.timeZone, locale))
  const totals = t.totals(list.bookings.length, countListed(list))
  return (
    <>
      <p class="day__stamp" role="status">
        <strong>{totals}</strong> <span>{asOf}</span>
      </p>
      {list.bookings.length === 0 ? (
        <Notice title={t.none}>
          <p>{t.noneText}</p>
        </Notice>
      ) : (
        <ListTable
          t={texts}
          list={list}
          full={full}
          timeZone={office.timeZone}
          caption={t.caption(longDate(date, locale))}
          onPaper={
            <>
              {office.name}: {longDate(date, locale)}
              <span>
                {asOf}. {totals}.{' '}
                <PrintedAt words={(when) => t.printed(when, session.username)} timeZone={office.timeZone} />
              </span>
            </>
          }
        />
      )}
    </>
  )
}
