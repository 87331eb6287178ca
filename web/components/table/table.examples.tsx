import type { ExamplesOf } from '../../examples/example.ts'
import { Table } from './table.tsx'

const examples: ExamplesOf = (say) => {
  const figures = (names: readonly string[]) => names.map((name) => ({ name, numeric: true }))
  return {
    purpose: say('Fakta sejenis dalam baris dan kolom.', 'Facts of the same kind, in rows and columns.'),
    examples: [
      {
        name: say('Angka', 'Figures'),
        when: say(
          'Angka yang dibandingkan: rata kanan, angka selebar sama.',
          'Figures that are compared: at the right edge, all digits equally wide.',
        ),
        show: (
          <Table
            caption={say('Kuota hari Senin', 'Quota on Monday')}
            columns={[{ name: say('Jam', 'Time') }, ...figures([say('Kuota', 'Quota'), say('Sisa', 'Left')])]}
            rows={[
              ['08.00', '40', '12'],
              ['09.00', '40', '0'],
            ]}
          />
        ),
      },
      {
        name: say('Lebih lebar daripada layar', 'Wider than the screen'),
        when: say(
          'Bergulir di dalam daerahnya sendiri, yang dapat difokus papan ketik.',
          'Scrolls in a region of its own, which the keyboard reaches.',
        ),
        show: (
          <Table
            caption={say('Kuota satu minggu', 'Quota of a week')}
            columns={[
              { name: say('Jam', 'Time') },
              ...figures(
                say(
                  'Senin Selasa Rabu Kamis Jumat Sabtu Minggu',
                  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
                ).split(' '),
              ),
            ]}
            rows={[
              ['08.00', '40', '40', '40', '40', '30', '0', '0'],
              ['09.00', '40', '40', '40', '40', '30', '0', '0'],
            ]}
          />
        ),
      },
      {
        name: say('Kalimat', 'Sentences'),
        when: say(
          'Sel berisi kalimat: di ponsel setiap baris menjadi satu butir daftar.',
          'Cells of sentences: on a phone each row becomes an entry of a list.',
        ),
        show: (
          <Table
            caption={say('Data yang disimpan', 'What is kept')}
            columns={[
              { name: say('Tentang', 'About') },
              { name: say('Untuk apa', 'What for') },
              { name: say('Berapa lama', 'How long') },
            ]}
            rows={[
              [
                say('Akun', 'Account'),
                say(
                  'Supaya Anda dapat masuk dan menerima email dari kami.',
                  'So that you can log in and get our emails.',
                ),
                say('Sampai akun dihapus.', 'Until the account is deleted.'),
              ],
              [
                say('Tanda masuk', 'Login'),
                say('Supaya Anda tidak perlu login di setiap halaman.', 'So that you need not log in on every page.'),
                say('Paling lama 8 jam.', 'For 8 hours at most.'),
              ],
            ]}
            narrow="list"
          />
        ),
      },
    ],
  }
}

export default examples
