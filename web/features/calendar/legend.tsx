import { Icon } from '../../components/icon/icon.tsx'
import type { AppointmentTexts } from '../../texts/id/shared/appointment.ts'
import { daySigns } from './day-appearance.ts'

const shown = ['available', 'full', 'unopened', 'holiday', 'closed'] as const

/** Leaflet, step 8: what the colours mean, with the sign that each of them carries. */
export function Legend({ t }: { t: AppointmentTexts['calendar'] }) {
  return (
    <div class="legend">
      <h3>{t.legend}</h3>
      <ul>
        {shown.map((state) => (
          <li key={state}>
            <span class={`legend__swatch month__day--${state}`} aria-hidden="true">
              {daySigns[state] && <Icon name={daySigns[state]} size={14} />}
            </span>
            {t.legendNotes[state]}
          </li>
        ))}
      </ul>
    </div>
  )
}
