import { useState } from 'preact/hooks'
import type { ExamplesOf, Say } from '../../examples/example.ts'
import { Button } from '../button/button.tsx'
import { Progress } from './progress.tsx'

const examples: ExamplesOf = (say) => ({
  purpose: say('Sejauh mana pekerjaan yang panjangnya diketahui.', 'How far work of known length has come.'),
  examples: [
    {
      name: say('Bertahap, diumumkan', 'In steps, announced'),
      when: say('Beberapa langkah: setiap kemajuan dibacakan.', 'A few steps: each is read out.'),
      show: <Steps say={say} />,
    },
    {
      name: say('Belum mulai', 'Not begun'),
      when: say('Sebelum langkah pertama.', 'Before the first step.'),
      show: <Progress value={0} max={6} text={say('Menunggu giliran', 'Waiting for its turn')} />,
    },
    {
      name: say('Selesai, teks panjang', 'Done, long text'),
      when: say('Tetap terlihat sampai hasilnya muncul.', 'Stays until the result appears.'),
      show: (
        <Progress
          value={31}
          max={31}
          text={say(
            'Semua 31 hari sudah diperiksa; kuota dari 1 sampai 31 Desember 2026 akan tampil di bawah ini',
            'All 31 days are checked; the quota from 1 to 31 December 2026 is about to appear below',
          )}
        />
      ),
    },
  ],
})

export default examples

function Steps({ say }: { say: Say }) {
  const [value, setValue] = useState(2)
  return (
    <>
      <Progress value={value} max={6} text={say(`Percobaan ${value} dari 6`, `Attempt ${value} of 6`)} live />
      <p>
        <Button kind="secondary" onClick={() => setValue(Math.min(6, value + 1))}>
          {say('Langkah berikutnya', 'Next step')}
        </Button>
      </p>
    </>
  )
}
