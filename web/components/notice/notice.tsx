import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import './notice.css'

const icons = { info: 'info', success: 'check', warning: 'warning', error: 'warning' } as const

/** Something the person should know now. Only what appears later is announced (`live`). */
export function Notice({
  kind = 'info',
  title,
  live = false,
  children,
}: {
  kind?: keyof typeof icons
  title?: string | undefined
  live?: boolean
  children?: ComponentChildren
}) {
  return (
    <div class={`notice notice--${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[kind]} size={24} />
      <div class="notice__text stack">
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
