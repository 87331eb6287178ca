import type { ExamplesOf } from '../../examples/example.ts'
import { SummaryList } from './summary-list.tsx'

const examples: ExamplesOf = (say) => {
  const day = say('Tanggal', 'Day')
  return {
    purpose: say(
      'Jawaban yang dibacakan kembali sebagai pasangan nama dan isi.',
      'Answers read back as pairs of name and value.',
    ),
    examples: [
      {
        name: say('Biasa', 'Normal'),
        when: say(
          'Satu hal dengan beberapa sifat, seperti sebuah jadwal.',
          'One thing with some properties, such as a booking.',
        ),
        show: (
          <SummaryList
            facts={[
              { name: day, value: say('Senin, 14 Desember 2026', 'Monday, 14 December 2026') },
              { name: say('Jam', 'Time'), value: '08.00 WIB' },
            ]}
          />
        ),
      },
      {
        name: say('Dengan tautan ubah', 'With change links'),
        when: say(
          'Sebelum dikirim: setiap jawaban masih dapat diubah.',
          'Before sending: every answer can still be changed.',
        ),
        show: (
          <SummaryList
            facts={[
              {
                name: day,
                value: say('Senin, 14 Desember 2026', 'Monday, 14 December 2026'),
                change: (
                  <a href="#ubah">
                    {say('Ubah', 'Change')} <span class="hidden-visually">{day}</span>
                  </a>
                ),
              },
            ]}
          />
        ),
      },
      {
        name: say('Teks panjang', 'Long text'),
        when: say('Nama dan alamat yang panjang pecah menjadi baris.', 'Long names and addresses break into lines.'),
        show: (
          <SummaryList
            facts={[
              {
                name: say('Kantor', 'Office'),
                value: 'Kantor Imigrasi Kelas I Non TPI Tangerang, Jalan TMP Taruna No. 10 Tangerang',
              },
              { name: 'Email', value: 'nama.yang.panjang.sekali.dan.tidak.dapat.dipenggal@contoh-layanan.id' },
            ]}
          />
        ),
      },
    ],
  }
}

export default examples
