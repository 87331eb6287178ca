import { useMemo, useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Waiting } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { SaveFile } from '../../../components/save-file/save-file.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import type { Problem, Result } from '../../../lib/api.ts'
import { csvFile } from '../../../lib/csv.ts'
import { dayWords } from '../../../lib/dates.ts'
import { withRetries } from '../../../lib/retry.ts'
import type { AuditTexts } from '../../../texts/id/staff/audit.ts'
import type { AuditFilter } from './audit-filter.ts'
import { auditTable } from './audit-table.ts'
import { entryTimeText, sentenceOf, wordingOf } from './entry-wording.ts'
import { type AuditEntriesPage, createEntryFetcher } from './fetch-all-entries.ts'
import { fetchAuditPage } from './fetch-audit-page.ts'

/** The entries that were asked for, newest first; older ones are fetched when somebody wants them. */
export function Entries({
  t,
  office,
  timeZone,
  filter,
  first,
  onReset,
}: {
  t: AuditTexts
  office: string
  timeZone: string
  filter: AuditFilter
  first: AuditEntriesPage
  onReset: () => void
}) {
  const { locale } = usePageContext()
  const action = useStaffAction()
  const [{ entries, next, from, to }, setPage] = useState(first)
  const [problem, setProblem] = useState<Problem>()
  const wording = useMemo(() => wordingOf(t, locale, timeZone), [t, locale, timeZone])

  const showOlder = async () => {
    if (next === undefined) return
    setProblem(undefined)
    const result = await action.run(() => fetchAuditPage(office, filter, { after: next }))
    if (!result) return
    if (result.ok) setPage({ ...result.body, entries: [...entries, ...result.body.entries] })
    else setProblem(result.problem)
  }
  if (entries.length === 0)
    return (
      <EmptyState
        icon="clock"
        title={t.empty.title}
        action={
          <Button kind="secondary" onClick={onReset}>
            {t.empty.reset}
          </Button>
        }
      >
        <p>{t.empty.text}</p>
      </EmptyState>
    )
  return (
    <>
      <Export t={t} office={office} timeZone={timeZone} filter={filter} days={`${from}-${to}`} />
      <Table
        caption={t.table(dayWords(from, locale), dayWords(to, locale))}
        columns={[t.columns.at, t.columns.by, t.columns.what].map((name) => ({ name }))}
        rows={entries.map((entry) => [
          entryTimeText(entry, timeZone, locale),
          entry.username,
          sentenceOf(entry, t, wording),
        ])}
        keys={entries.map((_, n) => `${n}`)}
        narrow="list"
      />
      <p role="status">{(next === undefined ? t.shownAll : t.shown)(entries.length)}</p>
      {action.wait && <Waiting wait={action.wait} />}
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
      {next !== undefined && (
        <Buttons>
          <Button kind="secondary" pending={action.pending} onClick={showOlder}>
            {t.older}
          </Button>
        </Buttons>
      )}
    </>
  )
}

/** Everything the filter finds as one file, whatever is shown of it. */
function Export({
  t,
  office,
  timeZone,
  filter,
  days,
}: {
  t: AuditTexts
  office: string
  timeZone: string
  filter: AuditFilter
  days: string
}) {
  const { locale } = usePageContext()
  const [count, setCount] = useState(0)
  const gather = useMemo(
    () =>
      createEntryFetcher(
        (cursor) => withRetries(() => fetchAuditPage(office, filter, cursor), { attempts: 3 }),
        setCount,
      ),
    [office, filter],
  )
  const fetchFile = async (): Promise<Result<Blob>> => {
    const all = await gather()
    if (!all.ok) return all
    const { head, rows } = auditTable(all.body, t, wordingOf(t, locale, timeZone), timeZone)
    return { ok: true, body: await csvFile(head, rows, locale) }
  }
  return (
    <div class="audit-export">
      <Buttons>
        <SaveFile
          fetch={fetchFile}
          name={`jejak-${filter.scope === 'national' ? 'pusat' : office}-${days}.csv`}
          label={t.export}
          icon="download"
          kind="secondary"
        />
      </Buttons>
      <p role="status">{count > 0 && t.fetched(count)}</p>
    </div>
  )
}
