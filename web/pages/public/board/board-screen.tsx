import type { BoardView } from '../../../../lambdas/contract/desk/schemas.ts'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockAt, clockWords, longDate, timeWords, zoneName } from '../../../lib/dates.ts'
import type { BoardTexts } from '../../../texts/id/public/board.ts'
import { largeTimes } from './board-state.ts'

/**
 * What hangs in the waiting room, to be read from five metres.
 * @param clock `HH:MM` at the office
 * @param cutAt when the last answer came, once the connection is lost
 */
export function BoardScreen({
  t,
  office,
  board,
  clock,
  cutAt,
}: {
  t: BoardTexts
  office: OfficeView
  board: BoardView
  clock: string
  cutAt: number | undefined
}) {
  const { locale } = usePageContext()
  return (
    <>
      <header class="board__head">
        <div>
          <h1 class="board__office">{office.name}</h1>
          <p class="board__day">{longDate(board.date, locale)}</p>
        </div>
        <p class="board__clock">
          {clockWords(clock, locale)} <span>{zoneName(office.timeZone)}</span>
        </p>
      </header>
      <p class="board__cut" role="status">
        {cutAt !== undefined && t.cut(timeWords(clockAt(cutAt, office.timeZone), office.timeZone, locale))}
      </p>
      <Serving t={t} board={board} />
      {board.next && (
        <dl class="board__foot">
          <div>
            <dt>{t.next}</dt>
            <dd>{clockWords(board.next, locale)}</dd>
          </div>
          <div>
            <dt>{t.coming}</dt>
            <dd>{t.people(board.coming)}</dd>
          </div>
        </dl>
      )}
    </>
  )
}

function Serving({ t, board: { serving, next } }: { t: BoardTexts; board: BoardView }) {
  const { locale } = usePageContext()
  if (serving.length === 0)
    return (
      <section class="board__idle">
        <h2>{next ? t.between : t.done}</h2>
        {!next && <p>{t.doneText}</p>}
      </section>
    )
  const large = largeTimes({ serving })
  const more = serving.length - large.length
  return (
    <section class="board__serving" aria-labelledby="serving">
      <h2 id="serving">{t.serving}</h2>
      <ul class={`board__times board__times--${large.length}`}>
        {large.map(({ time, waiting }) => (
          <li key={time}>
            <strong>{clockWords(time, locale)}</strong>
            <span>{t.waiting(waiting)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="board__more">{t.more(more)}</p>}
    </section>
  )
}
