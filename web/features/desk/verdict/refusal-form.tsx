import { useState } from 'preact/hooks'
import { toPlainText } from '../../../../lambdas/contract/http/plain-text.ts'
import { Button } from '../../../components/button/button.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { useHeading } from '../../../hooks/use-heading.ts'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import type { OutcomeInput } from '../use-desk.ts'
import './refusal-form.css'

type Reason = NonNullable<OutcomeInput['reason']>

/** The leaflet's reasons, the likeliest at a desk first. */
const reasons: readonly Reason[] = ['data-mismatch', 'not-listed', 'no-proof']
/** As the contract has it. */
const longest = 200

/** The first of the reasons takes the focus, with what is wrong above it in sight. */
function showReasons(): void {
  const first = document.getElementById('refusal-reason')
  first?.focus()
  first?.closest('.desk-refusal')?.scrollIntoView()
}

/**
 * Why somebody is refused.
 * @param mismatch the ticks say already that something differs
 */
export function RefusalForm({
  t,
  mismatch,
  pending,
  onRefuse,
  onCancel,
}: {
  t: ScanProofTexts
  mismatch: boolean
  pending: boolean
  onRefuse: (input: OutcomeInput) => void
  onCancel: () => void
}) {
  const [reason, setReason] = useState<Reason | undefined>(mismatch ? 'data-mismatch' : undefined)
  const [remark, setRemark] = useState('')
  const [missing, setMissing] = useState(false)
  const heading = useHeading(true)
  const submit = () => {
    setMissing(reason === undefined)
    if (!reason) return showReasons()
    // What the server refused, it would refuse long after the person has gone.
    const plainRemark = toPlainText(remark).slice(0, longest)
    onRefuse({ outcome: 'refused', reason, ...(plainRemark && { remark: plainRemark }) })
  }
  return (
    <div class="desk-refusal">
      <h5 ref={heading} tabIndex={-1}>
        {t.refusal.reason}
      </h5>
      <Form
        submit={t.refusal.submit}
        onSubmit={submit}
        action={{ pending, wait: undefined }}
        beside={
          <Button kind="secondary" onClick={onCancel}>
            {t.refusal.cancel}
          </Button>
        }
      >
        <RadioCards
          id="refusal-reason"
          label={t.refusal.reason}
          hideLabel
          error={missing ? t.refusal.choose : undefined}
          choices={reasons.map((value) => ({ value, label: t.reasons[value] }))}
          value={reason}
          onChoose={(value) => {
            setReason(value)
            setMissing(false)
          }}
        />
        <TextField
          id="refusal-remark"
          name="remark"
          label={t.refusal.remark}
          hint={t.refusal.remarkHint}
          optional
          autoComplete="off"
          value={remark}
          error={undefined}
          onInput={(text) => setRemark(text.slice(0, longest))}
          onBlur={() => {}}
        />
      </Form>
    </div>
  )
}
