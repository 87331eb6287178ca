import type { ComponentChildren } from 'preact'
import type { DayListView, RecordedOutcomeView } from '../../../../lambdas/contract/desk/schemas.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockAt, clockWords, timeWords } from '../../../lib/dates.ts'
import type { DayListTexts } from '../../../texts/id/staff/day-list.ts'
import { MaskedNik } from '../../booking/masked-nik.tsx'
import { cardDate, formatNik } from '../id-card.ts'
import { type DayListLine, timeGroups } from './list-rows.ts'

/** On the screen a time is the heading of its people; on paper it stands at each, since a page may begin anywhere. */
const timeCell = 'day-table__clock'

/** Behind number and name. */
const columns = ['code', 'nik', 'birthDate', 'kind', 'party', 'outcome', 'remark'] as const

/**
 * Who comes, by time: a table at a desk and on paper, an entry each on a phone. The roles repeat what the elements are, since
 * a row that is shown as a block loses it in some browsers.
 * @param onPaper stands at the head of every printed page
 */
export function ListTable({
  t: texts,
  list,
  full,
  timeZone,
  caption,
  onPaper,
}: {
  t: DayListTexts
  list: DayListView
  /** Whether NIKs are shown in full. */
  full: boolean
  timeZone: string
  caption: string
  onPaper: ComponentChildren
}) {
  const { locale } = usePageContext()
  const { list: t } = texts
  return (
    <div class="day-table">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: it is one, the head of a group of rows */}
      <table role="table">
        <caption class="hidden-visually">{caption}</caption>
        <thead role="rowgroup">
          <tr class="day-table__paper">
            <td colSpan={11}>{onPaper}</td>
          </tr>
          <tr role="row">
            <td class="day-table__box" />
            {(['number', 'time', 'fullName', ...columns] as const).map((column) => (
              <th scope="col" role="columnheader" class={column === 'time' ? timeCell : undefined} key={column}>
                {t.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {timeGroups(list).map(({ time, rows }) => (
          <tbody role="rowgroup" key={time}>
            <tr role="row" class="day-table__time">
              <th scope="rowgroup" role="rowheader" colSpan={11}>
                {t.time(timeWords(time, timeZone, locale), rows.length)}
              </th>
            </tr>
            {rows.map((row) => (
              <Person key={row.number} t={texts} time={time} row={row} full={full} timeZone={timeZone} />
            ))}
          </tbody>
        ))}
      </table>
      {/* biome-ignore-end lint/a11y/useSemanticElements: it is one, the head of a group of rows */}
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  )
}

/** On a phone an entry has no place for remarks until there is one. */
const cellClass = (column: (typeof columns)[number], content: ComponentChildren): string =>
  `day-table__${column}${content === undefined ? ' day-table__empty' : ''}`

function Person({
  t: texts,
  time,
  row,
  full,
  timeZone,
}: {
  t: DayListTexts
  time: string
  row: DayListLine
  full: boolean
  timeZone: string
}) {
  const { locale } = usePageContext()
  const { list: t } = texts
  const { number, code, position, size, person } = row
  const cells: Record<(typeof columns)[number], ComponentChildren> = {
    code: <span class="day-table__code">{code}</span>,
    nik: full && person.nik ? formatNik(person.nik) : <MaskedNik masked={person.nikMasked} />,
    birthDate: cardDate(person.birthDate),
    kind: t.kinds[person.kind],
    party: t.party(position, size),
    outcome: <Outcome t={texts} recorded={person.recorded} timeZone={timeZone} />,
    remark: person.recorded?.remark,
  }
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as in the table
    <tr role="row" class={position > 1 ? 'day-table__same' : undefined}>
      <td class="day-table__box">
        <span />
      </td>
      <td role="cell" class="day-table__number">
        {number}
      </td>
      <td role="cell" class={timeCell}>
        {clockWords(time, locale)}
      </td>
      <th scope="row" role="rowheader">
        {person.fullName}
      </th>
      {columns.map((column) => (
        <td role="cell" class={cellClass(column, cells[column])} key={column}>
          <span class="day-table__name" aria-hidden="true">
            {t.columns[column]}
          </span>
          {cells[column]}
        </td>
      ))}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: as in the table
  )
}

/** What the desk has recorded, when, and who; on paper the place stays free until then. */
function Outcome({
  t: texts,
  recorded,
  timeZone,
}: {
  t: DayListTexts
  recorded: RecordedOutcomeView | undefined
  timeZone: string
}) {
  const { locale } = usePageContext()
  const { list: t } = texts
  if (!recorded) return <span class="outcome outcome--open">{t.open}</span>
  const { outcome, reason, at, by } = recorded
  return (
    <>
      <strong class={`outcome outcome--${outcome}`}>{t.outcomes[outcome]}</strong>
      {reason && <span class="day-table__note">{t.reasons[reason]}</span>}
      <span class="day-table__note">
        {by ? t.by(clockWords(clockAt(Date.parse(at), timeZone), locale), by) : t.byClock}
      </span>
    </>
  )
}
