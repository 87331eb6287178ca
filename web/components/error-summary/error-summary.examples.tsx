import { useState } from 'preact/hooks'
import type { ExamplesOf, Localize } from '../../examples/example.ts'
import { useForm } from '../../hooks/use-form.ts'
import { Button } from '../button/button.tsx'
import { TextField } from '../field/text-field.tsx'
import { Form } from '../form/form.tsx'
import { ErrorSummary, FormErrors } from './error-summary.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Semua yang keliru di satu tempat, di atas judul; setiap baris membawa ke isiannya.',
    'All that is wrong in one place, above the heading; each line leads to its field.',
  ),
  examples: [
    {
      name: localize('Dari formulir', 'Of a form'),
      when: localize(
        'Muncul dan difokus begitu tombol ditekan dengan isian keliru.',
        'Appears and takes the focus when the button is pressed with something wrong.',
      ),
      show: <Filled localize={localize} />,
    },
    {
      name: localize('Tanpa isian', 'Without a field'),
      when: localize('Penolakan yang bukan salah isian mana pun.', 'A refusal that no field can be blamed for.'),
      show: <Refused localize={localize} />,
    },
  ],
})

export default examples

function Filled({ localize }: { localize: Localize }) {
  const form = useForm({
    initial: { fullName: '', nik: '' },
    check: ({ fullName, nik }) => ({
      fullName: fullName === '' ? 'required' : undefined,
      nik: nik === '' ? 'required' : undefined,
    }),
  })
  const labels = { fullName: localize('Nama lengkap', 'Full name'), nik: 'NIK' }
  return (
    <>
      {form.failed && <FormErrors form={form} labels={labels} />}
      <Form submit={localize('Periksa', 'Check')} onSubmit={form.valid}>
        <TextField {...form.field('fullName')} label={labels.fullName} autoComplete="off" />
        <TextField {...form.field('nik')} label={labels.nik} autoComplete="off" width={20} />
      </Form>
    </>
  )
}

function Refused({ localize }: { localize: Localize }) {
  const [round, setRound] = useState(0)
  const message = localize(
    'Sistem sedang sangat ramai. Coba lagi sebentar; isian Anda tetap tersimpan.',
    'The system is very busy. Try again in a moment; your answers are kept.',
  )
  return (
    <>
      {round > 0 && <ErrorSummary lines={[{ message }]} round={round} />}
      <p>
        <Button kind="secondary" onClick={() => setRound(round + 1)}>
          {localize('Tampilkan penolakan', 'Show the refusal')}
        </Button>
      </p>
    </>
  )
}
