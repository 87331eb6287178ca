import { Loaded } from '../../../components/loading/loading.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { api } from '../../../lib/api.ts'
import type { BoardTexts } from '../../../texts/id/public/board.ts'

/** Which office this screen hangs in; its address is then to be opened whenever the screen starts. */
export function OfficeChoice({ t, asked, unknown = false }: { t: BoardTexts; asked: boolean; unknown?: boolean }) {
  const { link } = usePageContext()
  const load = useLoad(asked ? 'offices' : undefined, () => api('listOffices', {}))
  return (
    <div class="board__choice">
      <h1 class="board__office">{t.title}</h1>
      {unknown && <p role="status">{t.unknown}</p>}
      <p>{t.choose}</p>
      <Loaded load={load}>
        {({ offices }) => (
          <ul>
            {offices.map(({ id, name }) => (
              <li key={id}>
                <a href={link('board', { query: { kantor: id } })}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}
