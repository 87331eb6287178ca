import type { Wait } from '../../behaviour/patience.ts'
import type { ExamplesOf } from '../../examples/example.ts'
import { Loaded, Spinner } from './loading.tsx'

const wait: Wait = { reason: 'busy', attempt: 2, of: 6, seconds: 20, now: () => undefined }
const again = () => undefined

const examples: ExamplesOf = (say) => ({
  purpose: say(
    'Sesuatu dari server: sedang datang, menunggu giliran, gagal, atau sudah ada.',
    'Something of the server’s: coming, waiting its turn, failed, or there.',
  ),
  examples: [
    {
      name: say('Sedang datang', 'Coming'),
      when: say(
        'Selama belum ada jawaban. Tanpa gerakan bila orangnya memintanya.',
        'Until there is an answer. Nothing turns for who asked for no motion.',
      ),
      show: <Spinner text={say('Sedang memuat…', 'Loading…')} />,
    },
    {
      name: say('Menunggu giliran', 'Waiting its turn'),
      when: say(
        'Saat ramai: mengapa, berapa lama, percobaan ke berapa, dan cara mempercepat.',
        'In a rush: why, how long, which attempt, and a way to hurry.',
      ),
      show: <Loaded load={{ state: 'loading', wait }}>{() => null}</Loaded>,
    },
    {
      name: say('Gagal', 'Failed'),
      when: say('Setelah semua percobaan habis.', 'After the last attempt.'),
      show: (
        <Loaded load={{ state: 'failed', problem: { code: 'offline', detail: '', errors: [] }, again }}>
          {() => null}
        </Loaded>
      ),
    },
    {
      name: say('Sudah ada', 'There'),
      when: say('Isinya menggantikan tempatnya.', 'What came takes its place.'),
      show: <Loaded load={{ state: 'ready', body: say('2 kantor', '2 offices') }}>{(body) => <p>{body}</p>}</Loaded>,
    },
  ],
})

export default examples
