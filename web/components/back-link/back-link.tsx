import { usePageContext } from '../../hooks/page-context.ts'
import type { PageName } from '../../site.ts'
import { Icon } from '../icon/icon.tsx'
import './back-link.css'

/** Leads to the page above this one, by its name. */
export function BackLink({ to, children }: { to: PageName; children: string }) {
  const { link } = usePageContext()
  return (
    <p class="back-link">
      <a href={link(to)}>
        <Icon name="left" size={16} /> {children}
      </a>
    </p>
  )
}
