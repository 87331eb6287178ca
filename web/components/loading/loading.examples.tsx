import type { ExamplesOf } from '../../examples/example.ts'
import type { RetryWait } from '../../lib/retry.ts'
import { Loaded, Spinner } from './loading.tsx'

const wait: RetryWait = { reason: 'busy', attempt: 2, of: 6, seconds: 20, now: () => undefined }
const again = () => undefined

const examples: ExamplesOf = (localize) => ({
  purpose: localize(
    'Sesuatu dari server: sedang datang, menunggu giliran, gagal, atau sudah ada.',
    'Something of the server’s: coming, waiting its turn, failed, or there.',
  ),
  examples: [
    {
      name: localize('Sedang datang', 'Coming'),
      when: localize(
        'Selama belum ada jawaban. Tanpa gerakan bila orangnya memintanya.',
        'Until there is an answer. Nothing turns for who asked for no motion.',
      ),
      show: <Spinner text={localize('Sedang memuat…', 'Loading…')} />,
    },
    {
      name: localize('Menunggu giliran', 'Waiting its turn'),
      when: localize(
        'Saat ramai: mengapa, berapa lama, percobaan ke berapa, dan cara mempercepat.',
        'In a rush: why, how long, which attempt, and a way to hurry.',
      ),
      show: <Loaded load={{ state: 'loading', wait }}>{() => null}</Loaded>,
    },
    {
      name: localize('Gagal', 'Failed'),
      when: localize('Setelah semua percobaan habis.', 'After the last attempt.'),
      show: (
        <Loaded load={{ state: 'failed', problem: { code: 'offline', detail: '', errors: [] }, again }}>
          {() => null}
        </Loaded>
      ),
    },
    {
      name: localize('Sudah ada', 'There'),
      when: localize('Isinya menggantikan tempatnya.', 'What came takes its place.'),
      show: (
        <Loaded load={{ state: 'ready', body: localize('2 kantor', '2 offices') }}>{(body) => <p>{body}</p>}</Loaded>
      ),
    },
  ],
})

export default examples
