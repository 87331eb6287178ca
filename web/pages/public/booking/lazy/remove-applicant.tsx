import { useState } from 'preact/hooks'
import { Button } from '../../../../components/button/button.tsx'
import { Dialog } from '../../../../components/dialog/dialog.tsx'
import { withoutApplicant } from '../booking-draft.ts'
import type { LaterOfficeBookingFlow } from '../booking-flow.ts'
import { isEligibilityOf } from '../refusal.ts'

/** The others go on, when one of them may not book yet. */
export function RemoveApplicant({ flow, index }: { flow: LaterOfficeBookingFlow; index: number }) {
  const { t, draft, refusal } = flow
  const [asking, setAsking] = useState(false)
  if ((draft.party ?? 1) === 1 || !isEligibilityOf(refusal, index)) return null
  const keep = () => setAsking(false)
  const leave = () => {
    flow.settle(index, 'left')
    flow.next(withoutApplicant(draft, index))
  }
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {t.applicant.remove}
      </Button>
      {asking && (
        <Dialog
          title={t.applicant.removeAsk(index + 1)}
          onClose={keep}
          actions={
            <>
              <Button kind="danger" onClick={leave}>
                {t.applicant.remove}
              </Button>
              <Button kind="secondary" onClick={keep}>
                {t.applicant.removeKeep}
              </Button>
            </>
          }
        >
          <p>{t.applicant.removeText}</p>
        </Dialog>
      )}
    </>
  )
}
