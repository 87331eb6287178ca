import { useState } from 'preact/hooks'
import { useForm } from '../../behaviour/use-form.ts'
import type { ExamplesOf, Say } from '../../examples/example.ts'
import { Button } from '../button/button.tsx'
import { TextField } from '../field/text-field.tsx'
import { Form } from '../form/form.tsx'
import { ErrorSummary, FormErrors } from './error-summary.tsx'

const examples: ExamplesOf = (say) => ({
  purpose: say(
    'Semua yang keliru di satu tempat, di atas judul; setiap baris membawa ke isiannya.',
    'All that is wrong in one place, above the heading; each line leads to its field.',
  ),
  examples: [
    {
      name: say('Dari formulir', 'Of a form'),
      when: say(
        'Muncul dan difokus begitu tombol ditekan dengan isian keliru.',
        'Appears and takes the focus when the button is pressed with something wrong.',
      ),
      show: <Filled say={say} />,
    },
    {
      name: say('Tanpa isian', 'Without a field'),
      when: say('Penolakan yang bukan salah isian mana pun.', 'A refusal that no field can be blamed for.'),
      show: <Refused say={say} />,
    },
  ],
})

export default examples

function Filled({ say }: { say: Say }) {
  const form = useForm({
    initial: { fullName: '', nik: '' },
    check: ({ fullName, nik }) => ({
      fullName: fullName === '' ? 'required' : undefined,
      nik: nik === '' ? 'required' : undefined,
    }),
  })
  const labels = { fullName: say('Nama lengkap', 'Full name'), nik: 'NIK' }
  return (
    <>
      {form.failed && <FormErrors form={form} labels={labels} />}
      <Form submit={say('Periksa', 'Check')} onSubmit={form.valid}>
        <TextField {...form.field('fullName')} label={labels.fullName} autoComplete="off" />
        <TextField {...form.field('nik')} label={labels.nik} autoComplete="off" width={20} />
      </Form>
    </>
  )
}

function Refused({ say }: { say: Say }) {
  const [round, setRound] = useState(0)
  const message = say(
    'Sistem sedang sangat ramai. Coba lagi sebentar; isian Anda tetap tersimpan.',
    'The system is very busy. Try again in a moment; your answers are kept.',
  )
  return (
    <>
      {round > 0 && <ErrorSummary lines={[{ message }]} round={round} />}
      <p>
        <Button kind="secondary" onClick={() => setRound(round + 1)}>
          {say('Tampilkan penolakan', 'Show the refusal')}
        </Button>
      </p>
    </>
  )
}
