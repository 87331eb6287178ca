import { useState } from 'preact/hooks'
import type { ExamplesOf } from '../../examples/example.ts'
import { RadioCards, type RadioChoice } from './radio-cards.tsx'

const examples: ExamplesOf = (localize) => {
  const offices: RadioChoice<string>[] = [
    {
      value: 'tangerang',
      label: 'Kantor Imigrasi Kelas I Non TPI Tangerang',
      note: 'Jalan TMP Taruna No. 10 Tangerang',
    },
    { value: 'bsd', label: 'Unit Layanan Paspor (ULP) BSD', note: 'Tangerang Selatan' },
  ]
  const times: RadioChoice<string>[] = [
    { value: '08:00', label: '08.00', note: localize('sisa 12 tempat', '12 places left') },
    {
      value: '09:00',
      label: '09.00',
      note: localize('kuota habis', 'full'),
      off: localize('Kuota jam ini habis.', 'This time is full.'),
    },
    { value: '10:00', label: '10.00', note: localize('sisa 3 tempat', '3 places left') },
  ]
  return {
    purpose: localize(
      'Satu dari beberapa jawaban, semuanya terlihat sekaligus.',
      'One of a few answers, all in sight at once.',
    ),
    examples: [
      {
        name: localize('Biasa', 'Normal'),
        when: localize(
          'Sampai sekitar sepuluh pilihan, dengan keterangan di tepi kanan.',
          'Up to about ten choices, with a note at the right edge.',
        ),
        show: (
          <Chosen
            id="office"
            label={localize('Pilih kantor', 'Choose an office')}
            choices={offices}
            first="tangerang"
          />
        ),
      },
      {
        name: localize('Berdampingan, sebagian mati', 'Side by side, some disabled'),
        when: localize(
          'Pilihan pendek; yang tidak dapat dipilih menyebut alasannya.',
          'Short choices; what cannot be chosen says why.',
        ),
        show: <Chosen id="time" label={localize('Pagi (WIB)', 'Morning (WIB)')} choices={times} columns />,
      },
      {
        name: localize('Kesalahan', 'Error'),
        when: localize('Melanjutkan tanpa memilih.', 'Going on without a choice.'),
        show: (
          <Chosen
            id="kind"
            label={localize('Jenis permohonan', 'Kind of application')}
            error={localize('Pilih salah satu untuk melanjutkan.', 'Choose one to go on.')}
            choices={offices.slice(0, 1).concat({ value: 'other', label: localize('Kantor lain', 'Another office') })}
          />
        ),
      },
      {
        name: localize('Kosong', 'Empty'),
        when: localize(
          'Belum ada pilihan: tampilkan kalimat, bukan kelompok yang kosong.',
          'No choices yet: show a sentence instead of an empty group.',
        ),
        show: <p>{localize('Belum ada kantor yang melayani.', 'No office serves yet.')}</p>,
      },
    ],
  }
}

export default examples

function Chosen({
  first,
  ...props
}: {
  id: string
  label: string
  error?: string
  columns?: boolean
  choices: RadioChoice<string>[]
  first?: string
}) {
  const [value, choose] = useState(first)
  return <RadioCards {...props} value={value} onChoose={choose} />
}
