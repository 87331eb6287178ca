import { useState } from 'preact/hooks'
import type { ExamplesOf, Localize } from '../../examples/example.ts'
import { useField } from '../../examples/use-field.ts'
import { ticked } from '../../lib/field-checks.ts'
import { CheckboxField } from './checkbox-field.tsx'
import { DateField } from './date-field.tsx'
import { PasswordField } from './password-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextAreaField } from './text-area-field.tsx'
import { TextField } from './text-field.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Satu pertanyaan yang dijawab dengan mengetik atau memilih: label, petunjuk, kesalahan, lalu isian.',
    'One question that is answered by typing or picking: label, hint, error, then the control.',
  ),
  examples: [
    {
      name: localize('Teks', 'Text'),
      when: localize(
        'Jawaban pendek; lebarnya menunjukkan panjang jawaban.',
        'A short answer; its width tells how long it will be.',
      ),
      show: <Texts localize={localize} />,
    },
    {
      name: localize('Teks dengan kesalahan', 'Text with an error'),
      when: localize(
        'Setelah dikirim atau ditinggalkan dengan isi yang keliru.',
        'After it was sent or left with something wrong in it.',
      ),
      show: <WrongText localize={localize} />,
    },
    {
      name: localize('Kata sandi', 'Password'),
      when: localize(
        'Dapat ditampilkan, sebab mengetik tanpa melihat sering keliru.',
        'Can be shown, since typing blind goes wrong.',
      ),
      show: <Secret localize={localize} />,
    },
    {
      name: localize('Tanggal', 'Date'),
      when: localize(
        'Tanggal yang dihafal orang, seperti tanggal lahir.',
        'A date known by heart, such as one of birth.',
      ),
      show: <Dates localize={localize} />,
    },
    {
      name: localize('Pilihan dari daftar', 'Select'),
      when: localize(
        'Satu dari banyak jawaban; sampai tujuh lebih baik radio cards.',
        'One of many answers; up to seven are better off as radio cards.',
      ),
      show: <Selects localize={localize} />,
    },
    {
      name: localize('Teks beberapa baris', 'Text area'),
      when: localize('Jawaban berupa beberapa kalimat.', 'An answer of some sentences.'),
      show: <Areas localize={localize} />,
    },
    {
      name: localize('Kotak centang', 'Checkbox'),
      when: localize('Ya atau tidak, atau persetujuan.', 'Yes or no, or something agreed to.'),
      show: <Ticks localize={localize} />,
    },
  ],
})

export default examples

function Texts({ localize }: { localize: Localize }) {
  return (
    <>
      <TextField
        {...useField('name')}
        label={localize('Nama lengkap', 'Full name')}
        autoComplete="off"
        capitals="words"
      />
      <TextField
        {...useField('phone')}
        label={localize('Nomor telepon', 'Phone number')}
        hint={localize('Misalnya 0812 3456 7890', 'For example 0812 3456 7890')}
        optional
        type="tel"
        autoComplete="off"
        width={20}
      />
      <TextField
        {...useField('code')}
        label={localize('Kode', 'Code')}
        inputMode="numeric"
        autoComplete="off"
        width={6}
      />
    </>
  )
}

const WrongText = ({ localize }: { localize: Localize }) => (
  <TextField
    {...useField('nik', '3671 0112 9', localize('Isi 16 angka.', 'Enter 16 digits.'))}
    label={localize(
      'NIK pemohon seperti tertulis di e‑KTP atau, untuk anak, di Kartu Keluarga',
      'NIK of the applicant as on the e‑KTP or, for a child, on the family card',
    )}
    hint={localize('16 angka.', '16 digits.')}
    inputMode="numeric"
    autoComplete="off"
    width={20}
  />
)

const Secret = ({ localize }: { localize: Localize }) => (
  <PasswordField {...useField('password')} label={localize('Kata sandi', 'Password')} autoComplete="new-password" />
)

function Dates({ localize }: { localize: Localize }) {
  const [value, onInput] = useState({ day: '31', month: '2', year: '1990' })
  return (
    <DateField
      id="birth"
      label={localize('Tanggal lahir', 'Date of birth')}
      hint={localize('Misalnya 31 12 1990', 'For example 31 12 1990')}
      error={localize('Tanggal ini tidak ada.', 'There is no such date.')}
      value={value}
      onInput={onInput}
      onBlur={() => undefined}
    />
  )
}

function Selects({ localize }: { localize: Localize }) {
  const prompt = localize('Pilih provinsi', 'Choose a province')
  const options = ['Banten', 'DKI Jakarta', 'Jawa Barat'].map((label) => ({ value: label, label }))
  return (
    <>
      <SelectField
        {...useField('province', 'Banten')}
        label={localize('Provinsi', 'Province')}
        prompt={prompt}
        options={options}
      />
      <SelectField
        {...useField('born', '', localize('Pilih satu.', 'Choose one.'))}
        label={localize('Provinsi kelahiran', 'Province of birth')}
        prompt={prompt}
        options={options}
      />
    </>
  )
}

function Areas({ localize }: { localize: Localize }) {
  return (
    <>
      <TextAreaField {...useField('note')} label={localize('Catatan', 'Note')} optional />
      <TextAreaField
        {...useField('reason', '', localize('Tulis alasannya.', 'Write the reason.'))}
        label={localize('Alasan', 'Reason')}
        hint={localize('Paling banyak 200 huruf.', '200 characters at most.')}
      />
    </>
  )
}

function Ticks({ localize }: { localize: Localize }) {
  return (
    <>
      <CheckboxField
        {...useField('keep', ticked)}
        label={localize('Simpan orang ini untuk lain kali', 'Keep this person for next time')}
      />
      <CheckboxField
        {...useField('sure', '', localize('Centang untuk melanjutkan.', 'Tick to go on.'))}
        label={localize(
          'Saya mengerti bahwa akun tidak dapat dikembalikan.',
          'I understand that the account cannot be restored.',
        )}
      />
      <CheckboxField
        {...useField('gone')}
        label="Sri Wahyuni"
        hint={localize('Sudah ada dalam pendaftaran ini.', 'Already part of this booking.')}
        disabled
      />
    </>
  )
}
