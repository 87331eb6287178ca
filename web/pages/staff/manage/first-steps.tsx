import { ButtonLink } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { ManageTexts } from '../../../texts/id/staff/manage.ts'

/** An office that has given out nothing: the way to its first month. */
export function FirstSteps({ t, office }: { t: ManageTexts; office: string }) {
  const { link } = usePageContext()
  const to = (langkah?: string) => link('give-out', { query: { kantor: office, ...(langkah && { langkah }) } })
  const [hours, days, check] = t.first.steps
  return (
    <EmptyState icon="calendar" title={t.first.title} action={<ButtonLink href={to()}>{t.first.action}</ButtonLink>}>
      <p>{t.first.text}</p>
      <ol>
        <li>
          <a href={to()}>{hours}</a>
        </li>
        <li>
          <a href={to('hari')}>{days}</a>
        </li>
        <li>
          <a href={to('periksa')}>{check}</a>
        </li>
      </ol>
    </EmptyState>
  )
}
