import './icon.css'

/** Outlines on a 20 × 20 grid. Decorative: whatever they say stands beside them as text. */
const shapes = {
  check: 'M3.5 10.5l4.2 4.2 8.8-9.4',
  cross: 'M5 5l10 10M15 5L5 15',
  circle: 'M10 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 5.5V10l3 2',
  flag: 'M5 18V3h10l-2.5 3.5L15 10H5',
  bar: 'M4 10h12',
  warning: 'M10 2.8L1.8 17h16.4L10 2.8M10 8v4M10 14.2v.3',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 9v5M10 6v.3',
  left: 'M12.5 4l-6 6 6 6',
  right: 'M7.5 4l6 6-6 6',
  download: 'M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  person: 'M10 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M3 17.5c.8-3.2 3.6-5 7-5s6.2 1.8 7 5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
} as const

export type IconName = keyof typeof shapes
export const iconNames = Object.keys(shapes) as IconName[]

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
