import { useState } from 'preact/hooks'
import type { ExamplesOf, Localize } from '../../examples/example.ts'
import { Button } from '../button/button.tsx'
import { Progress } from './progress.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize('Sejauh mana pekerjaan yang panjangnya diketahui.', 'How far work of known length has come.'),
  examples: [
    {
      name: localize('Bertahap, diumumkan', 'In steps, announced'),
      when: localize('Beberapa langkah: setiap kemajuan dibacakan.', 'A few steps: each is read out.'),
      show: <Steps localize={localize} />,
    },
    {
      name: localize('Belum mulai', 'Not begun'),
      when: localize('Sebelum langkah pertama.', 'Before the first step.'),
      show: <Progress value={0} max={6} text={localize('Menunggu giliran', 'Waiting for its turn')} />,
    },
    {
      name: localize('Selesai, teks panjang', 'Done, long text'),
      when: localize('Tetap terlihat sampai hasilnya muncul.', 'Stays until the result appears.'),
      show: (
        <Progress
          value={31}
          max={31}
          text={localize(
            'Semua 31 hari sudah diperiksa; kuota dari 1 sampai 31 Desember 2026 akan tampil di bawah ini',
            'All 31 days are checked; the quota from 1 to 31 December 2026 is about to appear below',
          )}
        />
      ),
    },
  ],
})

export default examples

function Steps({ localize }: { localize: Localize }) {
  const [value, setValue] = useState(2)
  return (
    <>
      <Progress value={value} max={6} text={localize(`Percobaan ${value} dari 6`, `Attempt ${value} of 6`)} live />
      <p>
        <Button kind="secondary" onClick={() => setValue(Math.min(6, value + 1))}>
          {localize('Langkah berikutnya', 'Next step')}
        </Button>
      </p>
    </>
  )
}
