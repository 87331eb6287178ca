import { useState } from 'preact/hooks'
import { ticked } from '../../checks.ts'
import type { ExamplesOf, Say } from '../../examples/example.ts'
import { useField } from '../../examples/use-field.ts'
import { CheckboxField } from './checkbox-field.tsx'
import { DateField } from './date-field.tsx'
import { PasswordField } from './password-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextAreaField } from './text-area-field.tsx'
import { TextField } from './text-field.tsx'

const examples: ExamplesOf = (say) => ({
  purpose: say(
    'Satu pertanyaan yang dijawab dengan mengetik atau memilih: label, petunjuk, kesalahan, lalu isian.',
    'One question that is answered by typing or picking: label, hint, error, then the control.',
  ),
  examples: [
    {
      name: say('Teks', 'Text'),
      when: say(
        'Jawaban pendek; lebarnya menunjukkan panjang jawaban.',
        'A short answer; its width tells how long it will be.',
      ),
      show: <Texts say={say} />,
    },
    {
      name: say('Teks dengan kesalahan', 'Text with an error'),
      when: say(
        'Setelah dikirim atau ditinggalkan dengan isi yang keliru.',
        'After it was sent or left with something wrong in it.',
      ),
      show: <WrongText say={say} />,
    },
    {
      name: say('Kata sandi', 'Password'),
      when: say(
        'Dapat ditampilkan, sebab mengetik tanpa melihat sering keliru.',
        'Can be shown, since typing blind goes wrong.',
      ),
      show: <Secret say={say} />,
    },
    {
      name: say('Tanggal', 'Date'),
      when: say('Tanggal yang dihafal orang, seperti tanggal lahir.', 'A date known by heart, such as one of birth.'),
      show: <Dates say={say} />,
    },
    {
      name: say('Pilihan dari daftar', 'Select'),
      when: say(
        'Satu dari banyak jawaban; sampai tujuh lebih baik radio cards.',
        'One of many answers; up to seven are better off as radio cards.',
      ),
      show: <Selects say={say} />,
    },
    {
      name: say('Teks beberapa baris', 'Text area'),
      when: say('Jawaban berupa beberapa kalimat.', 'An answer of some sentences.'),
      show: <Areas say={say} />,
    },
    {
      name: say('Kotak centang', 'Checkbox'),
      when: say('Ya atau tidak, atau persetujuan.', 'Yes or no, or something agreed to.'),
      show: <Ticks say={say} />,
    },
  ],
})

export default examples

function Texts({ say }: { say: Say }) {
  return (
    <>
      <TextField {...useField('name')} label={say('Nama lengkap', 'Full name')} autoComplete="off" capitals="words" />
      <TextField
        {...useField('phone')}
        label={say('Nomor telepon', 'Phone number')}
        hint={say('Misalnya 0812 3456 7890', 'For example 0812 3456 7890')}
        optional
        type="tel"
        autoComplete="off"
        width={20}
      />
      <TextField {...useField('code')} label={say('Kode', 'Code')} inputMode="numeric" autoComplete="off" width={6} />
    </>
  )
}

const WrongText = ({ say }: { say: Say }) => (
  <TextField
    {...useField('nik', '3671 0112 9', say('Isi 16 angka.', 'Enter 16 digits.'))}
    label={say(
      'NIK pemohon seperti tertulis di e‑KTP atau, untuk anak, di Kartu Keluarga',
      'NIK of the applicant as on the e‑KTP or, for a child, on the family card',
    )}
    hint={say('16 angka.', '16 digits.')}
    inputMode="numeric"
    autoComplete="off"
    width={20}
  />
)

const Secret = ({ say }: { say: Say }) => (
  <PasswordField {...useField('password')} label={say('Kata sandi', 'Password')} autoComplete="new-password" />
)

function Dates({ say }: { say: Say }) {
  const [value, onInput] = useState({ day: '31', month: '2', year: '1990' })
  return (
    <DateField
      id="birth"
      label={say('Tanggal lahir', 'Date of birth')}
      hint={say('Misalnya 31 12 1990', 'For example 31 12 1990')}
      error={say('Tanggal ini tidak ada.', 'There is no such date.')}
      value={value}
      onInput={onInput}
      onBlur={() => undefined}
    />
  )
}

function Selects({ say }: { say: Say }) {
  const prompt = say('Pilih provinsi', 'Choose a province')
  const options = ['Banten', 'DKI Jakarta', 'Jawa Barat'].map((label) => ({ value: label, label }))
  return (
    <>
      <SelectField
        {...useField('province', 'Banten')}
        label={say('Provinsi', 'Province')}
        prompt={prompt}
        options={options}
      />
      <SelectField
        {...useField('born', '', say('Pilih satu.', 'Choose one.'))}
        label={say('Provinsi kelahiran', 'Province of birth')}
        prompt={prompt}
        options={options}
      />
    </>
  )
}

function Areas({ say }: { say: Say }) {
  return (
    <>
      <TextAreaField {...useField('note')} label={say('Catatan', 'Note')} optional />
      <TextAreaField
        {...useField('reason', '', say('Tulis alasannya.', 'Write the reason.'))}
        label={say('Alasan', 'Reason')}
        hint={say('Paling banyak 200 huruf.', '200 characters at most.')}
      />
    </>
  )
}

function Ticks({ say }: { say: Say }) {
  return (
    <>
      <CheckboxField
        {...useField('keep', ticked)}
        label={say('Simpan orang ini untuk lain kali', 'Keep this person for next time')}
      />
      <CheckboxField
        {...useField('sure', '', say('Centang untuk melanjutkan.', 'Tick to go on.'))}
        label={say(
          'Saya mengerti bahwa akun tidak dapat dikembalikan.',
          'I understand that the account cannot be restored.',
        )}
      />
      <CheckboxField
        {...useField('gone')}
        label="Sri Wahyuni"
        hint={say('Sudah ada dalam pendaftaran ini.', 'Already part of this booking.')}
        disabled
      />
    </>
  )
}
