import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import type { DeskMessage } from '../use-desk.ts'

const kinds = { meanwhile: 'warning', 'not-kept': 'error', hidden: 'info' } as const

/** What the officer should know besides: somebody was first, nothing could be kept, the verdict was taken off the screen, or the server refused. */
export function DeskNotice({ t, remark }: { t: ScanProofTexts; remark: DeskMessage | undefined }) {
  if (remark === undefined) return null
  return (
    <Notice kind={typeof remark === 'string' ? kinds[remark] : 'error'} live>
      {typeof remark === 'string' ? <p>{t.remarks[remark]}</p> : <ProblemText problem={remark} />}
    </Notice>
  )
}
