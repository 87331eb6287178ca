import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { Template } from '../../../lambdas/contract/staff/schemas.ts'
import { useHeading } from '../../behaviour/use-heading.ts'
import { serverNow } from '../../clock.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { Stepper } from '../../components/stepper/stepper.tsx'
import { todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { rangeDraftOf } from '../../staff/quota/range.ts'
import { useKept } from '../../staff/quota/use-kept.ts'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import { CheckStep } from './check-step.tsx'
import { DaysStep } from './days-step.tsx'
import { DoneStep, type Outcome } from './done-step.tsx'
import { type Draft, emptyDraft } from './draft.ts'
import { HoursStep } from './hours-step.tsx'
import type { Order } from './order.ts'
import { Progress, Underway } from './underway.tsx'
import { useGiving } from './use-giving.ts'
import { steps, useStep } from './use-step.ts'

export function GiveOut({ t, office, query }: { t: GiveOutTexts; office: Office; query: URLSearchParams }) {
  const today = todayIn(office.timeZone, serverNow())
  const [draft, change] = useKept<Draft>(`give-out ${office.id}`, emptyDraft)
  const [saved, setSaved] = useState<Template>()
  const [order, setOrder] = useState<Order>()
  const [outcome, setOutcome] = useState<Outcome>()
  const { step: wanted, moved, go } = useStep()
  const giving = useGiving(office.id, (done, plans) => {
    setOutcome({ order: done, plans })
    setOrder(undefined)
    setAsked(undefined)
    change(emptyDraft)
    go('selesai')
  })
  const under = giving.giving
  const load = useStaffLoad(office.id, () => staffApi('showTemplate', { office: office.id }))
  const dari = query.get('dari')
  // What another page asked for comes before what was typed here earlier, until somebody types here again.
  const [asked, setAsked] = useState(dari ? rangeDraftOf(dari, query.get('sampai') ?? undefined, today) : undefined)
  return (
    <Loaded load={load}>
      {(loaded) => {
        const template = { ...loaded, ...saved }
        // While an order is given out it is all there is to see, wherever Back has led: it can be stopped from everywhere.
        if (under && (under.run.state === 'running' || wanted === 'periksa'))
          return (
            <>
              <StepHeading t={t} step="periksa" moved={moved} />
              <Underway t={t} office={office} giving={giving} of={under} onBack={() => go('hari')} />
            </>
          )
        // Each step needs the answers before it.
        const step =
          template.days.length === 0
            ? 'minggu'
            : wanted === 'selesai' && outcome
              ? 'selesai'
              : wanted === 'minggu' || wanted === 'hari'
                ? wanted
                : order
                  ? 'periksa'
                  : 'hari'
        return (
          <>
            {step !== 'selesai' && <StepHeading t={t} step={step} moved={moved} />}
            {under && <Progress t={t} giving={giving} of={under} />}
            {step === 'minggu' && (
              <HoursStep
                t={t}
                office={office}
                template={template}
                patterns={draft.patterns}
                onChange={(patterns) => change({ patterns })}
                onDone={(next) => {
                  setSaved(next)
                  change({ patterns: undefined })
                  go('hari')
                }}
              />
            )}
            {step === 'hari' && (
              <DaysStep
                t={t}
                office={office}
                today={today}
                open={template.days.map(({ weekday }) => weekday)}
                draft={asked ? { ...draft, range: asked } : draft}
                onChange={(next) => {
                  if (next.range) setAsked(undefined)
                  change(next)
                }}
                onDone={(next) => {
                  giving.forget()
                  setOrder(next)
                  go('periksa')
                }}
                onBack={() => go('minggu')}
              />
            )}
            {step === 'periksa' && order && (
              <CheckStep
                t={t}
                office={office}
                order={order}
                onGive={(days) => giving.start({ order, days })}
                onBack={() => go('hari')}
              />
            )}
            {step === 'selesai' && outcome && (
              <DoneStep
                t={t}
                office={office}
                outcome={outcome}
                onAgain={() => {
                  setOrder(outcome.order)
                  go('periksa')
                }}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function StepHeading({ t, step, moved }: { t: GiveOutTexts; step: 'minggu' | 'hari' | 'periksa'; moved: boolean }) {
  const at = steps.indexOf(step) + 1
  const heading = useHeading(moved)
  return (
    <h2 ref={heading} tabIndex={-1} class="give-out__heading" key={step}>
      <Stepper at={at} of={3} text={t.step(at, 3)} />
      {t.steps[step]}
    </h2>
  )
}
