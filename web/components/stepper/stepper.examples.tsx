import type { ExamplesOf, Say } from '../../examples/example.ts'
import { Stepper } from './stepper.tsx'

const examples: ExamplesOf = (say) => ({
  purpose: say(
    'Di langkah mana seseorang berada dalam perjalanan beberapa langkah.',
    'Where somebody is on a way of several steps.',
  ),
  examples: [
    {
      name: say('Langkah pertama', 'First step'),
      when: say(
        'Di dalam judul, di atas pertanyaannya; pembaca layar membaca kata-katanya saja.',
        'Inside the heading, above the question; a screen reader reads the words only.',
      ),
      show: heading(say, 1, 6, say('Pilih kantor imigrasi', 'Choose an immigration office')),
    },
    {
      name: say('Di tengah jalan', 'On the way'),
      when: say(
        'Yang sudah dilewati penuh, yang sekarang emas, yang belum tipis.',
        'What is done is full, the present gold, what is to come thin.',
      ),
      show: heading(say, 3, 6, say('Pilih tanggal kedatangan', 'Choose a day')),
    },
    {
      name: say('Langkah terakhir', 'Last step'),
      when: say('Sebelum sesuatu menjadi pasti.', 'Before something becomes binding.'),
      show: heading(say, 3, 3, say('Periksa sebelum mengubah jadwal', 'Check before you move the booking')),
    },
  ],
})

export default examples

const heading = (say: Say, at: number, of: number, question: string) => (
  <h3>
    <Stepper at={at} of={of} text={say(`Langkah ${at} dari ${of}`, `Step ${at} of ${of}`)} />
    {question}
  </h3>
)
