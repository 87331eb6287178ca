import type { ExamplesOf } from '../../examples/example.ts'
import { ButtonLink } from '../button/button.tsx'
import { EmptyState } from './empty-state.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Tempat daftar yang belum berisi: apa yang akan muncul, dan cara memulainya.',
    'Where a list would stand but has nothing in it yet: what will appear, and how to begin.',
  ),
  examples: [
    {
      name: localize('Biasa', 'Normal'),
      when: localize('Daftar kosong karena belum ada yang dibuat.', 'The list is empty since nothing was made yet.'),
      show: (
        <EmptyState
          icon="calendar"
          title={localize('Anda belum punya jadwal', 'You have no bookings yet')}
          action={<ButtonLink href="#mulai">{localize('Mulai Antrian Paspor', 'Start a booking')}</ButtonLink>}
        >
          <p>{localize('Jadwal yang Anda pesan muncul di sini.', 'What you book appears here.')}</p>
        </EmptyState>
      ),
    },
    {
      name: localize('Teks panjang', 'Long text'),
      when: localize('Bila gunanya perlu dijelaskan.', 'Where its use needs explaining.'),
      show: (
        <EmptyState
          icon="info"
          title={localize('Belum ada orang yang tersimpan di akun Anda', 'No people are saved in your account yet')}
          action={<ButtonLink href="#tambah">{localize('Tambah orang', 'Add a person')}</ButtonLink>}
        >
          <p>
            {localize(
              'Simpan keluarga yang sering Anda daftarkan. Saat kuota dibuka dan semua orang datang bersamaan, Anda cukup memilih namanya, tanpa mengetik.',
              'Save the family you often book for. When a month opens and everybody comes at once you only pick their names and type nothing.',
            )}
          </p>
        </EmptyState>
      ),
    },
  ],
})

export default examples
