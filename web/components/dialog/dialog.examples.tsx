import { useState } from 'preact/hooks'
import type { ExamplesOf, Localize } from '../../examples/example.ts'
import { Button } from '../button/button.tsx'
import { Dialog } from './dialog.tsx'

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Satu pertanyaan yang harus dijawab sebelum yang lain. Jarang: halaman sendiri biasanya lebih tenang.',
    'One question to be answered before anything else. Rare: a page of its own is mostly calmer.',
  ),
  examples: [
    {
      name: localize('Penegasan', 'Confirmation'),
      when: localize(
        'Sebelum isian dibuang. Tombol terakhir dan Escape membiarkan semuanya.',
        'Before answers are thrown away. The last button and Escape leave everything as it was.',
      ),
      show: (
        <ExampleDialog
          localize={localize}
          title={localize('Lanjut tanpa pemohon 2?', 'Go on without applicant 2?')}
          open={localize('Hapus pemohon 2', 'Remove applicant 2')}
        >
          {localize('Data pemohon ini dihapus dari pendaftaran.', 'What you typed for this applicant is removed.')}
        </ExampleDialog>
      ),
    },
    {
      name: localize('Teks panjang', 'Long text'),
      when: localize(
        'Lebih tinggi daripada layar: isinya dapat digulir, halaman di belakang tidak.',
        'Taller than the screen: it scrolls, the page behind does not.',
      ),
      show: (
        <ExampleDialog
          localize={localize}
          title={localize('Hapus akun ini untuk selamanya?', 'Delete this account for ever?')}
          open={localize('Hapus akun', 'Delete account')}
        >
          {Array.from({ length: 12 }, () =>
            localize(
              'Orang yang Anda simpan dan data akun dihapus; jadwal yang sudah lewat tetap disimpan kantor. ',
              'The people you saved and the data of the account are deleted; past bookings are kept by the office. ',
            ),
          ).join('')}
        </ExampleDialog>
      ),
    },
  ],
})

export default examples

function ExampleDialog({
  localize,
  title,
  open,
  children,
}: {
  localize: Localize
  title: string
  open: string
  children: string
}) {
  const [asking, setAsking] = useState(false)
  const [removed, setRemoved] = useState(false)
  const answer = (yes: boolean) => {
    setAsking(false)
    setRemoved(yes)
  }
  return (
    <>
      <p>
        <Button kind="secondary" onClick={() => setAsking(true)}>
          {open}
        </Button>
      </p>
      <p role="status">{removed && localize('Sudah dihapus.', 'Removed.')}</p>
      {asking && (
        <Dialog
          title={title}
          onClose={() => answer(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => answer(true)}>
                {localize('Ya, hapus', 'Yes, remove')}
              </Button>
              <Button kind="secondary" onClick={() => answer(false)}>
                {localize('Jangan hapus', 'Keep')}
              </Button>
            </>
          }
        >
          <p>{children}</p>
        </Dialog>
      )}
    </>
  )
}
