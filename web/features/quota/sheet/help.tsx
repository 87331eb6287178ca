import { Icon } from '../../../components/icon/icon.tsx'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { slotSigns } from './cell-appearance.ts'

const shown = ['available', 'full', 'unopened', 'closed'] as const

/** What colours, signs and figures mean, and the keys. */
export function Help({ t }: { t: QuotasTexts }) {
  return (
    <div class="quota-help">
      <h2>{t.help.legend}</h2>
      <ul class="quota-help__signs">
        {shown.map((state) => (
          <li key={state}>
            <span class={`quota-help__swatch quota-cell--${state}`} aria-hidden="true">
              <Icon name={slotSigns[state]} size={14} />
            </span>
            {t.cell.states[state]}
          </li>
        ))}
        <li>
          <span class="quota-help__swatch quota-cell--changed" aria-hidden="true" />
          {t.help.changed}
        </li>
      </ul>
      <p>{t.help.figures}</p>
      <details>
        <summary>{t.help.keysTitle}</summary>
        <p id="quota-keys">{t.help.keysShort}</p>
        <dl class="quota-help__keys">
          {t.help.keys.map(([keys, does]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
