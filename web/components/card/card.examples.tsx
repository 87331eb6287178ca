import type { ExamplesOf } from '../../examples/example.ts'
import { ButtonLink, Buttons } from '../button/button.tsx'
import { Card } from './card.tsx'

const examples: ExamplesOf = (say) => ({
  purpose: say(
    'Satu dari beberapa hal yang sejenis, atau nasihat yang berdiri sendiri.',
    'One thing among several of its kind, or a piece of advice that stands by itself.',
  ),
  examples: [
    {
      name: say('Biasa', 'Normal'),
      when: say('Isi pendek dengan judul sendiri.', 'Something short with a heading of its own.'),
      show: (
        <Card id="bring" title={say('Yang dibawa', 'What to bring')}>
          <ul>
            <li>{say('Bukti daftar online', 'The proof of registration')}</li>
            <li>{say('e‑KTP asli', 'The original e‑KTP')}</li>
          </ul>
        </Card>
      ),
    },
    {
      name: say('Dengan label dan tombol', 'With a label and buttons'),
      when: say('Anggota sebuah daftar yang dapat dibuka.', 'An entry of a list that can be opened.'),
      show: (
        <Card
          id="booking"
          title={say('Senin, 14 Desember 2026, 08.00 WIB', 'Monday, 14 December 2026, 08.00 WIB')}
          beside={<strong>{say('Terdaftar', 'Booked')}</strong>}
        >
          <p>Kantor Imigrasi Kelas I Non TPI Tangerang</p>
          <Buttons>
            <ButtonLink kind="secondary" href="#detail">
              {say('KLIK DISINI', 'DETAILS')}
            </ButtonLink>
          </Buttons>
        </Card>
      ),
    },
    {
      name: say('Sudah lewat', 'Over'),
      when: say('Yang tidak lagi berlaku mundur selangkah.', 'What is no longer in force steps back.'),
      show: (
        <Card id="past" title={say('Selasa, 3 November 2026', 'Tuesday, 3 November 2026')} over>
          <p>{say('Sudah lewat', 'Past')}</p>
        </Card>
      ),
    },
    {
      name: say('Teks panjang', 'Long text'),
      when: say('Judul dan kata yang panjang tetap di dalam kartu.', 'A long heading and a long word stay inside.'),
      show: (
        <Card id="long" title="Kantor Imigrasi Kelas I Non TPI Tangerang dan Unit Layanan Paspor Bumi Serpong Damai">
          <p>nama.yang.panjang.sekali.dan.tidak.dapat.dipenggal.begitu.saja@contoh-layanan.id</p>
        </Card>
      ),
    },
  ],
})

export default examples
