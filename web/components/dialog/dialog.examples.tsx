import { useState } from 'preact/hooks'
import type { ExamplesOf, Say } from '../../examples/example.ts'
import { Button } from '../button/button.tsx'
import { Dialog } from './dialog.tsx'

const examples: ExamplesOf = (say) => ({
  purpose: say(
    'Satu pertanyaan yang harus dijawab sebelum yang lain. Jarang: halaman sendiri biasanya lebih tenang.',
    'One question to be answered before anything else. Rare: a page of its own is mostly calmer.',
  ),
  examples: [
    {
      name: say('Penegasan', 'Confirmation'),
      when: say(
        'Sebelum isian dibuang. Tombol terakhir dan Escape membiarkan semuanya.',
        'Before answers are thrown away. The last button and Escape leave everything as it was.',
      ),
      show: (
        <Asked
          say={say}
          title={say('Lanjut tanpa pemohon 2?', 'Go on without applicant 2?')}
          open={say('Hapus pemohon 2', 'Remove applicant 2')}
        >
          {say('Data pemohon ini dihapus dari pendaftaran.', 'What you typed for this applicant is removed.')}
        </Asked>
      ),
    },
    {
      name: say('Teks panjang', 'Long text'),
      when: say(
        'Lebih tinggi daripada layar: isinya dapat digulir, halaman di belakang tidak.',
        'Taller than the screen: it scrolls, the page behind does not.',
      ),
      show: (
        <Asked
          say={say}
          title={say('Hapus akun ini untuk selamanya?', 'Delete this account for ever?')}
          open={say('Hapus akun', 'Delete account')}
        >
          {Array.from({ length: 12 }, () =>
            say(
              'Orang yang Anda simpan dan data akun dihapus; jadwal yang sudah lewat tetap disimpan kantor. ',
              'The people you saved and the data of the account are deleted; past bookings are kept by the office. ',
            ),
          ).join('')}
        </Asked>
      ),
    },
  ],
})

export default examples

function Asked({ say, title, open, children }: { say: Say; title: string; open: string; children: string }) {
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
      <p role="status">{removed && say('Sudah dihapus.', 'Removed.')}</p>
      {asking && (
        <Dialog
          title={title}
          onClose={() => answer(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => answer(true)}>
                {say('Ya, hapus', 'Yes, remove')}
              </Button>
              <Button kind="secondary" onClick={() => answer(false)}>
                {say('Jangan hapus', 'Keep')}
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
