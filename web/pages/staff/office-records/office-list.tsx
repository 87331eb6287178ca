import type { OfficeRecordView } from '../../../../lambdas/contract/administration/schemas.ts'
import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { zoneName } from '../../../lib/dates.ts'
import type { OfficeRecordsTexts } from '../../../texts/id/staff/office-records.ts'
import { workdayWords } from './workdays.tsx'

/** All offices, each with the way to change it. */
export function OfficeList({
  t,
  offices,
  saved,
  added,
}: {
  t: OfficeRecordsTexts
  offices: readonly OfficeRecordView[]
  /** Codes of the office that was just saved, or added. */
  saved: string | undefined
  added: string | undefined
}) {
  const { common, link, locale } = usePageContext()
  const nameOf = (id: string | undefined) => offices.find((office) => office.id === id)?.name
  const add = <ButtonLink href={link('office-records', { query: { isi: '' } })}>{t.add}</ButtonLink>
  const [savedName, addedName] = [nameOf(saved), nameOf(added)]
  return (
    <>
      <p class="lead">{t.lead}</p>
      <div role="status">
        {savedName && (
          <Notice kind="success">
            <p>{t.saved(savedName)}</p>
          </Notice>
        )}
        {added && addedName && (
          <Notice kind="success" title={t.nextSteps.title(addedName)}>
            <p>{t.nextSteps.text}</p>
            <ol>
              <li>
                <a href={link('grants', { query: { kantor: added } })}>{t.nextSteps.staff}</a>
              </li>
              <li>
                <a href={link('manage', { query: { kantor: added } })}>{t.nextSteps.quota}</a>
              </li>
            </ol>
          </Notice>
        )}
      </div>
      {offices.length === 0 ? (
        <EmptyState icon="flag" title={t.empty.title} action={add}>
          <p>{t.empty.text}</p>
        </EmptyState>
      ) : (
        <>
          <Buttons>{add}</Buttons>
          <Table
            caption={t.list}
            columns={[
              t.columns.name,
              t.columns.id,
              t.columns.zone,
              t.columns.workdays,
              t.columns.party,
              t.columns.change,
            ].map((name) => ({ name }))}
            rows={offices.map(({ id, name, timeZone, workdays, maxParty }) => [
              name,
              id,
              zoneName(timeZone),
              workdayWords(workdays, locale),
              t.upTo(maxParty),
              <a key={id} class="table-action" href={link('office-records', { query: { isi: id } })}>
                {common.change}
                <span class="hidden-visually"> {name}</span>
              </a>,
            ])}
            keys={offices.map(({ id }) => id)}
            narrow="list"
          />
        </>
      )}
    </>
  )
}
