import { useState } from 'preact/hooks'
import type { ExamplesOf } from '../../examples/example.ts'
import { Button, ButtonLink, Buttons } from './button.tsx'

const examples: ExamplesOf = (say) => ({
  purpose: say(
    'Melakukan sesuatu. Yang hanya membawa ke halaman lain adalah ButtonLink.',
    'Does something. What only leads to another page is a ButtonLink.',
  ),
  examples: [
    {
      name: say('Utama', 'Primary'),
      when: say(
        'Satu di setiap halaman: langkah berikutnya. Saat disentuh tetikus warnanya menggelap, saat difokus bercincin emas.',
        'One a page: the next step. Darker under the mouse, ringed in gold while focused.',
      ),
      show: <Count label={say('Pesan jadwal ini', 'Book this time')} say={say} />,
    },
    {
      name: say('Kedua', 'Secondary'),
      when: say('Jalan lain yang sama baiknya.', 'Another way that is just as good.'),
      show: (
        <Buttons>
          <Button kind="secondary" icon="calendar">
            {say('Lihat kalender bulanan', 'Show the monthly calendar')}
          </Button>
          <ButtonLink kind="secondary" href="#">
            {say('Kembali ke jadwal', 'Back to the bookings')}
          </ButtonLink>
        </Buttons>
      ),
    },
    {
      name: say('Besar', 'Large'),
      when: say(
        'Yang ditekan berulang kali, dari jarak satu lengan: pindai berikutnya.',
        'What is pressed again and again, at arm’s length: scan the next one.',
      ),
      show: (
        <Buttons>
          <Button large>{say('Pindai berikutnya', 'Scan the next one')}</Button>
        </Buttons>
      ),
    },
    {
      name: say('Berbahaya', 'Danger'),
      when: say('Yang tidak dapat diurungkan.', 'What cannot be undone.'),
      show: (
        <Buttons>
          <Button kind="danger">{say('Ya, batalkan', 'Yes, cancel it')}</Button>
        </Buttons>
      ),
    },
    {
      name: say('Sedang berjalan', 'Under way'),
      when: say(
        'Setelah ditekan, sampai jawaban datang; tekanan kedua diabaikan.',
        'Pressed, until the answer comes; a second press does nothing.',
      ),
      show: (
        <Buttons>
          <Button pending>{say('Pesan jadwal ini', 'Book this time')}</Button>
        </Buttons>
      ),
    },
    {
      name: say('Mati', 'Disabled'),
      when: say('Hanya bila alasannya tertulis di dekatnya.', 'Only where the reason stands beside it.'),
      show: (
        <>
          <Buttons>
            <Button kind="danger" disabled describedBy="why">
              {say('BATALKAN', 'CANCEL')}
            </Button>
          </Buttons>
          <p id="why">{say('Batasnya sudah lewat.', 'The deadline has passed.')}</p>
        </>
      ),
    },
    {
      name: say('Teks panjang', 'Long text'),
      when: say('Pecah menjadi beberapa baris, tidak terpotong.', 'Breaks into lines, nothing is cut off.'),
      show: (
        <Buttons>
          <Button icon="download">
            {say(
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

function Count({ label, say }: { label: string; say: (id: string, en: string) => string }) {
  const [times, setTimes] = useState(0)
  return (
    <>
      <Buttons>
        <Button onClick={() => setTimes(times + 1)}>{label}</Button>
      </Buttons>
      <p role="status">{say(`Ditekan ${times} kali.`, `Pressed ${times} times.`)}</p>
    </>
  )
}
