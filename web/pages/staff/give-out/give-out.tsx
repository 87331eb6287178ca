import { useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { Template } from '../../../../lambdas/contract/quota/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Stepper } from '../../../components/stepper/stepper.tsx'
import { dateRangeDraftFrom } from '../../../features/quota/date-range-draft.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { useTabDraft } from '../../../hooks/use-tab-draft.ts'
import { todayIn } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import { GiveOutCheckStep } from './check-step.tsx'
import { DaysStep } from './days-step.tsx'
import { GiveOutDoneStep, type GiveOutOutcome } from './done-step.tsx'
import { emptyGiveOutDraft, type GiveOutDraft } from './give-out-draft.ts'
import type { GiveOutOrder } from './give-out-order.ts'
import { GiveOutProgress, GiveOutUnderway } from './give-out-progress.tsx'
import { HoursStep } from './hours-step.tsx'
import { useGiveOut } from './use-give-out.ts'
import { giveOutSteps, useGiveOutStep } from './use-step.ts'

export function GiveOut({ t, office, query }: { t: GiveOutTexts; office: OfficeView; query: URLSearchParams }) {
  const today = todayIn(office.timeZone, serverNow())
  const [draft, change] = useTabDraft<GiveOutDraft>(`give-out ${office.id}`, emptyGiveOutDraft)
  const [saved, setSaved] = useState<Template>()
  const [order, setOrder] = useState<GiveOutOrder>()
  const [outcome, setOutcome] = useState<GiveOutOutcome>()
  const { step: wanted, moved, go } = useGiveOutStep()
  const giving = useGiveOut(office.id, (done, plans) => {
    setOutcome({ order: done, plans })
    setOrder(undefined)
    setAsked(undefined)
    change(emptyGiveOutDraft)
    go('selesai')
  })
  const under = giving.giving
  const load = useStaffLoad(office.id, () => staffApi('showTemplate', { office: office.id }))
  const dari = query.get('dari')
  // What another page asked for comes before what was typed here earlier, until somebody types here again.
  const [asked, setAsked] = useState(
    dari ? dateRangeDraftFrom(dari, query.get('sampai') ?? undefined, today) : undefined,
  )
  return (
    <Loaded load={load}>
      {(loaded) => {
        const template = { ...loaded, ...saved }
        // While an order is given out it is all there is to see, wherever Back has led: it can be stopped from everywhere.
        if (under && (under.run.state === 'running' || wanted === 'periksa'))
          return (
            <>
              <StepHeading t={t} step="periksa" moved={moved} />
              <GiveOutUnderway t={t} office={office} giving={giving} of={under} onBack={() => go('hari')} />
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
            {under && <GiveOutProgress t={t} giving={giving} of={under} />}
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
              <GiveOutCheckStep
                t={t}
                office={office}
                order={order}
                onGive={(days) => giving.start({ order, days })}
                onBack={() => go('hari')}
              />
            )}
            {step === 'selesai' && outcome && (
              <GiveOutDoneStep
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
  const at = giveOutSteps.indexOf(step) + 1
  const heading = useHeading(moved)
  return (
    <h2 ref={heading} tabIndex={-1} class="give-out__heading" key={step}>
      <Stepper at={at} of={3} text={t.step(at, 3)} />
      {t.steps[step]}
    </h2>
  )
}
