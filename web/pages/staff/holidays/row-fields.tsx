import { Button } from '../../../components/button/button.tsx'
import { FieldNotes } from '../../../components/field/field.tsx'
import type { FieldProblem } from '../../../lib/api.ts'
import { fieldId } from '../../../lib/field-id.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import { BookedOffices } from './booked-days.tsx'
import type { HolidayRow } from './holiday-draft.ts'
import { fields, type Holiday } from './holiday-list.ts'
import { isoDate } from './parse-list.ts'

/** What is wrong with the fields of one row. */
export type RowErrors = Readonly<Partial<Record<keyof Holiday, Pick<FieldProblem, 'message' | 'booked'>>>>

export const rowFieldId = (id: number, field: keyof Holiday): string => fieldId(`row-${id}-${field}`)

/** One row of the list that is being written. */
export function RowFields({
  t,
  row,
  n,
  year,
  errors,
  officeName,
  onChange,
}: {
  t: HolidaysTexts
  row: HolidayRow
  /** As people count, from 1. */
  n: number
  year: number
  errors: RowErrors
  officeName: (id: string) => string
  onChange: (change: Partial<HolidayRow>) => void
}) {
  const error = (field: keyof Holiday) => errors[field]?.message
  const attributes = (field: keyof Holiday) => ({
    id: rowFieldId(row.id, field),
    name: rowFieldId(row.id, field),
    disabled: row.gone ?? false,
    'aria-invalid': error(field) ? ('true' as const) : undefined,
    'aria-describedby': error(field) ? `${rowFieldId(row.id, field)}-error` : undefined,
  })
  const booked = errors.date?.booked
  return (
    <fieldset class={row.gone ? 'holiday-row holiday-row--gone' : 'holiday-row'}>
      <legend class="hidden-visually">{t.row(n, row.name)}</legend>
      {fields.map(
        (field) => error(field) && <FieldNotes key={field} id={rowFieldId(row.id, field)} error={error(field)} />,
      )}
      {booked && <BookedOffices t={t} officeName={officeName} date={row.date} offices={booked} />}
      <div class="holiday-row__fields">
        <div class="holiday-row__date">
          <label for={rowFieldId(row.id, 'date')}>{t.columns.date}</label>
          <input
            {...attributes('date')}
            class="input"
            // The JSX types know inputs by one literal type each.
            type={'date' as 'text'}
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            placeholder="YYYY-MM-DD"
            value={row.date}
            onInput={({ currentTarget }) => onChange({ date: isoDate(currentTarget.value) })}
          />
        </div>
        <div class="holiday-row__name">
          <label for={rowFieldId(row.id, 'name')}>{t.columns.name}</label>
          <input
            {...attributes('name')}
            class="input"
            autocomplete="off"
            value={row.name}
            onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
          />
        </div>
        <div class="holiday-row__kind">
          <label for={rowFieldId(row.id, 'kind')}>{t.columns.kind}</label>
          <select
            {...attributes('kind')}
            class="input"
            value={row.kind}
            onChange={({ currentTarget }) => onChange({ kind: currentTarget.value })}
          >
            <option value="libur">{t.kinds.libur}</option>
            <option value="cuti">{t.kinds.cuti}</option>
          </select>
        </div>
        {/* The same button takes out and puts back, so that the focus stays where it is. */}
        <Button kind={row.gone ? 'secondary' : 'danger'} onClick={() => onChange({ gone: !row.gone })}>
          {row.gone ? t.restore : t.remove}
          <span class="hidden-visually"> {t.row(n, row.name)}</span>
        </Button>
      </div>
      {row.gone && <p class="holiday-row__gone">{t.gone}</p>}
    </fieldset>
  )
}
