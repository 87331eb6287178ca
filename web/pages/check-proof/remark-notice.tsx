import { Notice } from '../../components/notice/notice.tsx'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import type { Remark } from './use-desk.ts'

/** What the officer should know besides: somebody was first, nothing could be kept, or the server refused. */
export function RemarkNotice({ t, remark }: { t: CheckProofTexts; remark: Remark | undefined }) {
  if (remark === undefined) return null
  return (
    <Notice kind={remark === 'meanwhile' ? 'warning' : 'error'} live>
      {remark === 'meanwhile' ? (
        <p>{t.meanwhile}</p>
      ) : remark === 'not-kept' ? (
        <p>{t.notKept}</p>
      ) : (
        <ProblemText problem={remark} />
      )}
    </Notice>
  )
}
