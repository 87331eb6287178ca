import { useRef } from 'preact/hooks'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import type { StaffTexts } from '../../texts/id/staff.ts'
import { useConnection } from './use-connection.ts'
import { useSending } from './use-sending.ts'
import { useShelf } from './use-shelf.ts'

type Texts = StaffTexts['staff']['waiting']

/**
 * What an officer recorded at the desk without network goes on its way from every page of the staff, and here it is said how
 * much waits and what did not come to count. (*Periksa bukti* says it in words of its own.)
 */
export function WaitingNote({ t, username }: { t: Texts; username: string }) {
  const { link } = useSurroundings()
  const { waiting, conflicts } = useShelf(username)
  const hadSome = useRef(false)
  if (waiting.length > 0) hadSome.current = true
  return (
    <div class="waiting-note">
      {waiting.length > 0 ? (
        <Under t={t} username={username} count={waiting.length} />
      ) : conflicts.length > 0 ? (
        <Notice kind="warning" live>
          <p>
            {t.conflicts(conflicts.length)} <a href={link('check-proof')}>{t.look}</a>
          </p>
        </Notice>
      ) : (
        hadSome.current && (
          <Notice kind="success" live>
            <p>{t.sent}</p>
          </Notice>
        )
      )}
    </div>
  )
}

function Under({ t, username, count }: { t: Texts; username: string; count: number }) {
  const { link } = useSurroundings()
  const { pending, problem } = useSending(username, count, useConnection(), () => {})
  return (
    <Notice kind={problem ? 'warning' : 'info'} live>
      <p>
        {t.count(count)} {pending ? t.sending : t.kept} <a href={link('check-proof')}>{t.look}</a>
      </p>
    </Notice>
  )
}
