import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { StaffTexts } from '../../../texts/id/shared/staff.ts'
import type { StaffPageName } from './staff-sections.ts'

/** Which office the page is about; who works for several chooses. The choice stands in the address. */
export function OfficeSwitch({
  t,
  page,
  office,
  offices,
}: {
  t: StaffTexts
  page: StaffPageName
  office: Pick<OfficeView, 'id' | 'name'>
  offices: readonly Pick<OfficeView, 'id' | 'name'>[]
}) {
  const { link } = usePageContext()
  if (offices.length === 1) return <p class="caption">{office.name}</p>
  return (
    <p class="office-switch">
      <label for="office-switch">{t.staff.office}</label>
      <select
        class="input"
        id="office-switch"
        value={office.id}
        onChange={({ currentTarget }) => location.assign(link(page, { query: { kantor: currentTarget.value } }))}
      >
        {offices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
