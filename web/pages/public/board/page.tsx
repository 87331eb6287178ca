import { useEffect } from 'preact/hooks'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { clockAt } from '../../../lib/dates.ts'
import type { BoardTexts } from '../../../texts/id/public/board.ts'
import './board.css'
import { BoardScreen } from './board-screen.tsx'
import { isDueToReload } from './board-state.ts'
import { OfficeChoice } from './office-choice.tsx'
import { useBoard } from './use-board.ts'
import { useServerClock } from './use-server-clock.ts'
import { useWakeLock } from './use-wake-lock.ts'

/** The screen of a waiting room, in the dark colours of one: no menu, no names, nothing to press (`?kantor=tangerang`). */
export default function BoardPage({ t }: { t: BoardTexts }) {
  const { common } = usePageContext()
  const address = useAddress()
  const office = address?.query.get('kantor')
  useTitle(t.title)
  return (
    <main class="board" id="content">
      <noscript>
        <p>{common.noScript}</p>
      </noscript>
      {office ? <Board t={t} office={office} /> : <OfficeChoice t={t} asked={address !== undefined} />}
    </main>
  )
}

function Board({ t, office: id }: { t: BoardTexts; office: string }) {
  const seen = useBoard(id)
  const now = useServerClock()
  useWakeLock()
  const { office, board, cut, unknown } = seen
  const clock = office && now !== undefined ? clockAt(now, office.timeZone) : undefined
  useEffect(() => {
    if (clock !== undefined && isDueToReload({ clock, openFor: performance.now(), cut })) void reload()
  }, [clock, cut])
  if (unknown) return <OfficeChoice t={t} asked unknown />
  if (office && board && clock !== undefined)
    return <BoardScreen t={t} office={office} board={board} clock={clock} cutAt={cut ? seen.at : undefined} />
  return (
    <>
      <h1 class="board__office">{t.title}</h1>
      <p class="board__note" role="status">
        {cut ? t.never : t.loading}
      </p>
    </>
  )
}

/** Only once the page is known to be there: a browser's error page would hang in the waiting room until somebody comes. */
const reload = async (): Promise<void> => {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
  if (answer?.ok) location.reload()
}
