import type { ExamplesOf } from '../../examples/example.ts'
import { Mark } from './mark.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize('Tanda layanan ini sendiri; bukan lambang negara.', 'The service’s own sign; no state emblem.'),
  examples: [
    {
      name: localize('Ukuran', 'Sizes'),
      when: localize(
        'Di samping nama layanan, di atas biru tua. Warnanya tetap, juga dalam warna pilihan pembaca.',
        'Beside the service’s name, on navy. Its colours stay, also among the reader’s own.',
      ),
      show: (
        <p class="example__marks example__marks--navy">
          {[24, 40, 64].map((size) => (
            <Mark size={size} key={size} />
          ))}
        </p>
      ),
    },
  ],
})

export default examples
