import type { ExamplesOf } from '../../examples/example.ts'
import { SummaryList } from './summary-list.tsx'

const examples: ExamplesOf = (localize) => {
  const day = localize('Tanggal', 'Day')
  return {
    purpose: localize(
      'Jawaban yang dibacakan kembali sebagai pasangan nama dan isi.',
      'Answers read back as pairs of name and value.',
    ),
    examples: [
      {
        name: localize('Biasa', 'Normal'),
        when: localize(
          'Satu hal dengan beberapa sifat, seperti sebuah jadwal.',
          'One thing with some properties, such as a booking.',
        ),
        show: (
          <SummaryList
            facts={[
              { name: day, value: localize('Senin, 14 Desember 2026', 'Monday, 14 December 2026') },
              { name: localize('Jam', 'Time'), value: '08.00 WIB' },
            ]}
          />
        ),
      },
      {
        name: localize('Dengan tautan ubah', 'With change links'),
        when: localize(
          'Sebelum dikirim: setiap jawaban masih dapat diubah.',
          'Before sending: every answer can still be changed.',
        ),
        show: (
          <SummaryList
            facts={[
              {
                name: day,
                value: localize('Senin, 14 Desember 2026', 'Monday, 14 December 2026'),
                change: (
                  <a href="#ubah">
                    {localize('Ubah', 'Change')} <span class="hidden-visually">{day}</span>
                  </a>
                ),
              },
            ]}
          />
        ),
      },
      {
        name: localize('Teks panjang', 'Long text'),
        when: localize(
          'Nama dan alamat yang panjang pecah menjadi baris.',
          'Long names and addresses break into lines.',
        ),
        show: (
          <SummaryList
            facts={[
              {
                name: localize('Kantor', 'Office'),
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
