import type { ComponentChildren } from 'preact'
import { Buttons } from '../button/button.tsx'
import { Icon, type IconName } from '../icon/icon.tsx'
import './empty-state.css'

/** Where a list would stand but has nothing in it yet: what will appear here, and what to do for it. */
export function EmptyState({
  icon,
  title,
  action,
  children,
}: {
  icon: IconName
  title: string
  /** The one button that leads to the first entry. */
  action: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class="empty-state">
      <span class="empty-state__sign">
        <Icon name={icon} size={32} />
      </span>
      <h2>{title}</h2>
      {children}
      <Buttons>{action}</Buttons>
    </div>
  )
}
