import type { ExamplesOf } from '../../examples/example.ts'
import { ButtonLink, Buttons } from '../button/button.tsx'
import { Card } from './card.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Satu dari beberapa hal yang sejenis, atau nasihat yang berdiri sendiri.',
    'One thing among several of its kind, or a piece of advice that stands by itself.',
  ),
  examples: [
    {
      name: localize('Biasa', 'Normal'),
      when: localize('Isi pendek dengan judul sendiri.', 'Something short with a heading of its own.'),
      show: (
        <Card id="bring" title={localize('Yang dibawa', 'What to bring')}>
          <ul>
            <li>{localize('Bukti daftar online', 'The proof of registration')}</li>
            <li>{localize('e‑KTP asli', 'The original e‑KTP')}</li>
          </ul>
        </Card>
      ),
    },
    {
      name: localize('Dengan label dan tombol', 'With a label and buttons'),
      when: localize('Anggota sebuah daftar yang dapat dibuka.', 'An entry of a list that can be opened.'),
      show: (
        <Card
          id="booking"
          title={localize('Senin, 14 Desember 2026, 08.00 WIB', 'Monday, 14 December 2026, 08.00 WIB')}
          beside={<strong>{localize('Terdaftar', 'Booked')}</strong>}
        >
          <p>Kantor Imigrasi Kelas I Non TPI Tangerang</p>
          <Buttons>
            <ButtonLink kind="secondary" href="#detail">
              {localize('KLIK DISINI', 'DETAILS')}
            </ButtonLink>
          </Buttons>
        </Card>
      ),
    },
    {
      name: localize('Sudah lewat', 'Over'),
      when: localize('Yang tidak lagi berlaku mundur selangkah.', 'What is no longer in force steps back.'),
      show: (
        <Card id="past" title={localize('Selasa, 3 November 2026', 'Tuesday, 3 November 2026')} over>
          <p>{localize('Sudah lewat', 'Past')}</p>
        </Card>
      ),
    },
    {
      name: localize('Teks panjang', 'Long text'),
      when: localize(
        'Judul dan kata yang panjang tetap di dalam kartu.',
        'A long heading and a long word stay inside.',
      ),
      show: (
        <Card id="long" title="Kantor Imigrasi Kelas I Non TPI Tangerang dan Unit Layanan Paspor Bumi Serpong Damai">
          <p>nama.yang.panjang.sekali.dan.tidak.dapat.dipenggal.begitu.saja@contoh-layanan.id</p>
        </Card>
      ),
    },
  ],
})

export default examples
