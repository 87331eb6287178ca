import './mark.css'

/** The house's own sign: a booklet whose page is a queue moving to its turn. No state emblem is imitated. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect x="6" y="3" width="28" height="34" rx="4" fill="#d9a520" />
      <rect x="9" y="3" width="25" height="34" rx="3" fill="#fff" />
      <circle cx="21.5" cy="14" r="6" fill="none" stroke="#123a7d" stroke-width="2" />
      <path
        d="M15.5 14h12M21.5 8c-3.4 3.4-3.4 8.6 0 12M21.5 8c3.4 3.4 3.4 8.6 0 12"
        fill="none"
        stroke="#123a7d"
        stroke-width="1.5"
      />
      <circle cx="15" cy="28" r="2.2" fill="#9fb0cb" />
      <circle cx="21.5" cy="28" r="2.2" fill="#9fb0cb" />
      <circle cx="28" cy="28" r="2.8" fill="#d9a520" />
    </svg>
  )
}
