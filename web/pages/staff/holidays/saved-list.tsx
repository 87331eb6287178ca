import { Button, Buttons } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { SaveFile } from '../../../components/save-file/save-file.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { csvFile } from '../../../lib/csv.ts'
import { longDate } from '../../../lib/dates.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import { BookedDays } from './booked-days.tsx'
import type { Holiday, HolidayListView } from './holiday-list.ts'

/** The list of a year as it is saved. */
export function SavedList({
  t,
  list,
  officeName,
  moved,
  onEdit,
  onImport,
}: {
  t: HolidaysTexts
  list: HolidayListView
  officeName: (id: string) => string
  /** It took the place of the editor. */
  moved: boolean
  onEdit: () => void
  onImport: () => void
}) {
  const { locale } = usePageContext()
  const heading = useHeading(moved)
  const { year, days, booked } = list
  if (days.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={t.empty.title(year)}
        action={
          <>
            <Button onClick={onEdit}>{t.write}</Button>
            <Button kind="secondary" onClick={onImport}>
              {t.import}
            </Button>
          </>
        }
      >
        <p>{t.empty.text}</p>
      </EmptyState>
    )
  const count = (kind: Holiday['kind']) => days.filter((day) => day.kind === kind).length
  const fetchCsv = async () => ({
    ok: true as const,
    body: await csvFile(
      [t.columns.date, t.columns.name, t.columns.kind].map((name) => name.toLowerCase()),
      days.map(({ date, name, kind }) => [date, name, kind]),
      locale,
    ),
  })
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t.heading(year)}
      </h2>
      {booked.length > 0 && <BookedDays t={t} list={list} officeName={officeName} />}
      {list.status === 'provisional' && (
        <Notice kind="warning" title={t.provisional}>
          <p>{t.statusNote.provisional}</p>
        </Notice>
      )}
      <p>
        <strong>{t.status[list.status]}</strong>. {t.source}: {list.source}
      </p>
      <Buttons>
        <Button onClick={onEdit}>{t.edit}</Button>
        <Button kind="secondary" onClick={onImport}>
          {t.import}
        </Button>
        <SaveFile fetch={fetchCsv} name={`libur-${year}.csv`} label={t.export} icon="download" kind="secondary" />
      </Buttons>
      <Table
        caption={t.count(count('libur'), count('cuti'))}
        columns={[{ name: t.columns.date }, { name: t.columns.name }, { name: t.columns.kind }]}
        rows={days.map(({ date, name, kind }) => [longDate(date, locale), name, t.kinds[kind]])}
        keys={days.map(({ date, name }) => `${date} ${name}`)}
        narrow="list"
      />
    </>
  )
}
