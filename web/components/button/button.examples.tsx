import { useState } from 'preact/hooks'
import type { ExamplesOf } from '../../examples/example.ts'
import { Button, ButtonLink, Buttons } from './button.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Melakukan sesuatu. Yang hanya membawa ke halaman lain adalah ButtonLink.',
    'Does something. What only leads to another page is a ButtonLink.',
  ),
  examples: [
    {
      name: localize('Utama', 'Primary'),
      when: localize(
        'Satu di setiap halaman: langkah berikutnya. Saat disentuh tetikus warnanya menggelap, saat difokus bercincin emas.',
        'One a page: the next step. Darker under the mouse, ringed in gold while focused.',
      ),
      show: <Count label={localize('Pesan jadwal ini', 'Book this time')} localize={localize} />,
    },
    {
      name: localize('Kedua', 'Secondary'),
      when: localize('Jalan lain yang sama baiknya.', 'Another way that is just as good.'),
      show: (
        <Buttons>
          <Button kind="secondary" icon="calendar">
            {localize('Lihat kalender bulanan', 'Show the monthly calendar')}
          </Button>
          <ButtonLink kind="secondary" href="#">
            {localize('Kembali ke jadwal', 'Back to the bookings')}
          </ButtonLink>
        </Buttons>
      ),
    },
    {
      name: localize('Besar', 'Large'),
      when: localize(
        'Yang ditekan berulang kali, dari jarak satu lengan: pindai berikutnya.',
        'What is pressed again and again, at arm’s length: scan the next one.',
      ),
      show: (
        <Buttons>
          <Button large>{localize('Pindai berikutnya', 'Scan the next one')}</Button>
        </Buttons>
      ),
    },
    {
      name: localize('Berbahaya', 'Danger'),
      when: localize('Yang tidak dapat diurungkan.', 'What cannot be undone.'),
      show: (
        <Buttons>
          <Button kind="danger">{localize('Ya, batalkan', 'Yes, cancel it')}</Button>
        </Buttons>
      ),
    },
    {
      name: localize('Sedang berjalan', 'Under way'),
      when: localize(
        'Setelah ditekan, sampai jawaban datang; tekanan kedua diabaikan.',
        'Pressed, until the answer comes; a second press does nothing.',
      ),
      show: (
        <Buttons>
          <Button pending>{localize('Pesan jadwal ini', 'Book this time')}</Button>
        </Buttons>
      ),
    },
    {
      name: localize('Mati', 'Disabled'),
      when: localize('Hanya bila alasannya tertulis di dekatnya.', 'Only where the reason stands beside it.'),
      show: (
        <>
          <Buttons>
            <Button kind="danger" disabled describedBy="why">
              {localize('BATALKAN', 'CANCEL')}
            </Button>
          </Buttons>
          <p id="why">{localize('Batasnya sudah lewat.', 'The deadline has passed.')}</p>
        </>
      ),
    },
    {
      name: localize('Teks panjang', 'Long text'),
      when: localize('Pecah menjadi beberapa baris, tidak terpotong.', 'Breaks into lines, nothing is cut off.'),
      show: (
        <Buttons>
          <Button icon="download">
            {localize(
              'Simpan bukti pendaftaran antrian paspor untuk semua pemohon dalam jadwal ini',
              'Save the proof of registration for all the applicants of this booking',
            )}
          </Button>
        </Buttons>
      ),
    },
  ],
})

export default examples

function Count({ label, localize }: { label: string; localize: (id: string, en: string) => string }) {
  const [times, setTimes] = useState(0)
  return (
    <>
      <Buttons>
        <Button onClick={() => setTimes(times + 1)}>{label}</Button>
      </Buttons>
      <p role="status">{localize(`Ditekan ${times} kali.`, `Pressed ${times} times.`)}</p>
    </>
  )
}
