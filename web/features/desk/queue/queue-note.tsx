import { useRef } from 'preact/hooks'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { StaffTexts } from '../../../texts/id/shared/staff.ts'
import { useConnection } from '../offline/use-connection.ts'
import { useOutcomeQueue } from './use-outcome-queue.ts'
import { useQueueSender } from './use-queue-sender.ts'

type QueueNoteTexts = StaffTexts['staff']['waiting']

/**
 * What an officer recorded at the desk without network goes on its way from every page of the staff, and here it is said how
 * much waits and what did not come to count. (*Periksa bukti* says it in words of its own.)
 */
export function QueueNote({ t, username }: { t: QueueNoteTexts; username: string }) {
  const { link } = usePageContext()
  const { waiting, conflicts } = useOutcomeQueue(username)
  const hadSome = useRef(false)
  if (waiting.length > 0) hadSome.current = true
  return (
    <div class="queue-note">
      {waiting.length > 0 ? (
        <QueueSending t={t} username={username} count={waiting.length} />
      ) : conflicts.length > 0 ? (
        <Notice kind="warning" live>
          <p>
            {t.conflicts(conflicts.length)} <a href={link('scan-proof')}>{t.check}</a>
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

function QueueSending({ t, username, count }: { t: QueueNoteTexts; username: string; count: number }) {
  const { link } = usePageContext()
  const { pending, problem } = useQueueSender(username, count, useConnection(), () => {})
  return (
    <Notice kind={problem ? 'warning' : 'info'} live>
      <p>
        {t.count(count)} {pending ? t.sending : t.kept} <a href={link('scan-proof')}>{t.check}</a>
      </p>
    </Notice>
  )
}
