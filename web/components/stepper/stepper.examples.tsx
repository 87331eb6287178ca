import type { ExamplesOf, Localize } from '../../examples/example.ts'
import { Stepper } from './stepper.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Di langkah mana seseorang berada dalam perjalanan beberapa langkah.',
    'Where somebody is on a way of several steps.',
  ),
  examples: [
    {
      name: localize('Langkah pertama', 'First step'),
      when: localize(
        'Di dalam judul, di atas pertanyaannya; pembaca layar membaca kata-katanya saja.',
        'Inside the heading, above the question; a screen reader reads the words only.',
      ),
      show: heading(localize, 1, 6, localize('Pilih kantor imigrasi', 'Choose an immigration office')),
    },
    {
      name: localize('Di tengah jalan', 'On the way'),
      when: localize(
        'Yang sudah dilewati penuh, yang sekarang emas, yang belum tipis.',
        'What is done is full, the present gold, what is to come thin.',
      ),
      show: heading(localize, 3, 6, localize('Pilih tanggal kedatangan', 'Choose a day')),
    },
    {
      name: localize('Langkah terakhir', 'Last step'),
      when: localize('Sebelum sesuatu menjadi pasti.', 'Before something becomes binding.'),
      show: heading(localize, 3, 3, localize('Periksa sebelum mengubah jadwal', 'Check before you move the booking')),
    },
  ],
})

export default examples

const heading = (localize: Localize, at: number, of: number, question: string) => (
  <h3>
    <Stepper at={at} of={of} text={localize(`Langkah ${at} dari ${of}`, `Step ${at} of ${of}`)} />
    {question}
  </h3>
)
