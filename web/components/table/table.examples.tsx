import type { ExamplesOf } from '../../examples/example.ts'
import { Table } from './table.tsx'

const examples: ExamplesOf = (localize) => {
  const figures = (names: readonly string[]) => names.map((name) => ({ name, numeric: true }))
  return {
    purpose: localize('Fakta sejenis dalam baris dan kolom.', 'Facts of the same kind, in rows and columns.'),
    examples: [
      {
        name: localize('Angka', 'Figures'),
        when: localize(
          'Angka yang dibandingkan: rata kanan, angka selebar sama.',
          'Figures that are compared: at the right edge, all digits equally wide.',
        ),
        show: (
          <Table
            caption={localize('Kuota hari Senin', 'Quota on Monday')}
            columns={[
              { name: localize('Jam', 'Time') },
              ...figures([localize('Kuota', 'Quota'), localize('Sisa', 'Left')]),
            ]}
            rows={[
              ['08.00', '40', '12'],
              ['09.00', '40', '0'],
            ]}
          />
        ),
      },
      {
        name: localize('Lebih lebar daripada layar', 'Wider than the screen'),
        when: localize(
          'Bergulir di dalam daerahnya sendiri, yang dapat difokus papan ketik.',
          'Scrolls in a region of its own, which the keyboard reaches.',
        ),
        show: (
          <Table
            caption={localize('Kuota satu minggu', 'Quota of a week')}
            columns={[
              { name: localize('Jam', 'Time') },
              ...figures(
                localize(
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
        name: localize('Kalimat', 'Sentences'),
        when: localize(
          'Sel berisi kalimat: di ponsel setiap baris menjadi satu butir daftar.',
          'Cells of sentences: on a phone each row becomes an entry of a list.',
        ),
        show: (
          <Table
            caption={localize('Data yang disimpan', 'What is kept')}
            columns={[
              { name: localize('Tentang', 'About') },
              { name: localize('Untuk apa', 'What for') },
              { name: localize('Berapa lama', 'How long') },
            ]}
            rows={[
              [
                localize('Akun', 'Account'),
                localize(
                  'Supaya Anda dapat masuk dan menerima email dari kami.',
                  'So that you can log in and get our emails.',
                ),
                localize('Sampai akun dihapus.', 'Until the account is deleted.'),
              ],
              [
                localize('Tanda masuk', 'Login'),
                localize(
                  'Supaya Anda tidak perlu login di setiap halaman.',
                  'So that you need not log in on every page.',
                ),
                localize('Paling lama 8 jam.', 'For 8 hours at most.'),
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
