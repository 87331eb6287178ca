import { Notice } from '../../components/notice/notice.tsx'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import type { Remark } from './use-desk.ts'

const kinds = { meanwhile: 'warning', 'not-kept': 'error', hidden: 'info' } as const

/** What the officer should know besides: somebody was first, nothing could be kept, the verdict was taken off the screen, or the server refused. */
export function RemarkNotice({ t, remark }: { t: CheckProofTexts; remark: Remark | undefined }) {
  if (remark === undefined) return null
  return (
    <Notice kind={typeof remark === 'string' ? kinds[remark] : 'error'} live>
      {typeof remark === 'string' ? <p>{t.remarks[remark]}</p> : <ProblemText problem={remark} />}
    </Notice>
  )
}
