import type { ExamplesOf } from '../../examples/example.ts'
import { Icon, iconNames } from './icon.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Tanda di samping kata, tidak pernah sebagai gantinya.',
    'A sign beside words, never instead of them.',
  ),
  examples: [
    {
      name: localize('Semua tanda', 'Every sign'),
      when: localize('Warnanya mengikuti teks di sampingnya.', 'Coloured like the text beside it.'),
      show: (
        <ul class="example__icons">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      ),
    },
    {
      name: localize('Ukuran', 'Sizes'),
      when: localize('20 di samping teks, lebih besar di samping judul.', '20 beside text, larger beside a heading.'),
      show: (
        <p class="example__marks">
          {[14, 20, 24, 32].map((size) => (
            <Icon name="calendar" size={size} key={size} />
          ))}
        </p>
      ),
    },
  ],
})

export default examples
