import type { ExamplesOf } from '../../examples/example.ts'
import { Notice } from './notice.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize('Sesuatu yang perlu diketahui sekarang.', 'Something to be known now.'),
  examples: [
    {
      name: localize('Informasi', 'Information'),
      when: localize('Membantu, tetapi tidak mendesak.', 'Helps, but does not press.'),
      show: (
        <Notice>
          <p>
            {localize('Login dahulu supaya lebih cepat saat memesan.', 'Log in first to be quicker when booking.')}{' '}
            <a href="#masuk">{localize('Login', 'Log in')}</a>
          </p>
        </Notice>
      ),
    },
    {
      name: localize('Berhasil', 'Success'),
      when: localize('Sesuatu sudah selesai seperti yang diminta.', 'Something was done as asked.'),
      show: (
        <Notice kind="success">
          <p>{localize('Jadwal sudah dibatalkan.', 'The booking is cancelled.')}</p>
        </Notice>
      ),
    },
    {
      name: localize('Peringatan', 'Warning'),
      when: localize('Ada yang berubah atau dapat terlewat.', 'Something changed or may be missed.'),
      show: (
        <Notice kind="warning" title={localize('Tanggal ini baru saja penuh', 'This day has just filled up')}>
          <p>
            {localize(
              'Pilih tanggal lain. Isian Anda yang lain tetap tersimpan: kantor, jumlah pemohon, dan data setiap pemohon tidak perlu diketik lagi.',
              'Choose another day. Your other answers are kept: office, number of applicants and what you typed for each of them.',
            )}
          </p>
        </Notice>
      ),
    },
    {
      name: localize('Kesalahan', 'Error'),
      when: localize(
        'Gagal, dengan jalan keluarnya. Yang baru muncul juga diumumkan.',
        'It failed, and the way out. What appears later is announced as well.',
      ),
      show: (
        <Notice kind="error" live>
          <p>{localize('Tidak ada sambungan ke server.', 'There is no connection to the server.')}</p>
        </Notice>
      ),
    },
  ],
})

export default examples
