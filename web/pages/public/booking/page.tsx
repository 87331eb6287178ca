import { useEffect, useState } from 'preact/hooks'
import type { BookingView } from '../../../../lambdas/contract/http/schemas.ts'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded, Spinner } from '../../../components/loading/loading.tsx'
import type { StepProgress } from '../../../components/stepper/stepper.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { api, type Problem } from '../../../lib/api.ts'
import { goLogIn, useSession } from '../../../lib/session.ts'
import type { BookingTexts } from '../../../texts/id/public/booking.ts'
import './booking.css'
import { useStepHistory } from '../../../features/booking/appointment/use-step-history.ts'
import { type BookingDraft, emptyBookingDraft } from './booking-draft.ts'
import type { SavingPeople } from './booking-flow.ts'
import { CurrentStep } from './current-step.tsx'
import { firstApplicantOf, isFinal, settled } from './refusal.ts'
import {
  type BookingPosition,
  bookingPositionFrom,
  bookingSearch,
  countedBookingSteps,
  following,
  preceding,
  reachableBookingPosition,
} from './steps.ts'
import { useBookingDraft } from './use-booking-draft.ts'

/** Leaflet, steps 5 to 10: one question a page; the draft stays in this tab until it is booked. */
export default function BookingPage({ t }: { t: BookingTexts }) {
  const { common } = usePageContext()
  const session = useSession()
  const [draft, keep] = useBookingDraft()
  const { position: wanted, moves, go } = useStepHistory(bookingPositionFrom, bookingSearch)
  const [refusal, setRefusal] = useState<Problem>()
  const [round, setRound] = useState(0)
  const [made, setMade] = useState<{ booking: BookingView; saving: SavingPeople }>()
  const offices = useLoad('offices', () => api('listOffices', {}))
  // Here as soon as it may be needed: in a rush nobody waits for it later. A refusal may mean that it has changed.
  const saved = useLoad(wanted?.step === 'kantor' ? undefined : session?.username, () => api('listPeople', {}), round)
  const choice = saved.state !== 'ready' || saved.body.people.length > 0

  const position =
    wanted &&
    draft &&
    reachableBookingPosition(wanted, draft, session === undefined ? undefined : session !== null, choice)
  const astray = wanted && position && bookingSearch(position) !== bookingSearch(wanted)
  // The address follows the place
  useEffect(() => {
    if (astray) go(position, 'replace')
  }, [astray])
  // Somebody else has logged in on this device: the applicants typed before are not theirs to see.
  useEffect(() => {
    if (session && draft?.owner && draft.owner !== session.username)
      keep({ ...draft, applicants: [], owner: undefined, attempt: undefined })
  }, [session, draft, keep])
  useEffect(() => {
    if (position?.step === 'periksa' && draft && !draft.checked) keep({ ...draft, checked: true })
  }, [position?.step, draft, keep])

  const refused = (problem: Problem, sent: BookingDraft) => {
    if (problem.code === 'not-signed-in') return goLogIn('expired')
    if (isFinal(problem)) keep({ ...sent, attempt: undefined })
    setRefusal(problem)
    setRound(round + 1)
    const index = firstApplicantOf(problem)
    if (index !== undefined) go({ step: 'pemohon', index })
  }

  return (
    <Layout width={position?.step === 'hari' ? 'wide' : 'text'} tall>
      {!draft || !position ? (
        <>
          <h1>{t.title}</h1>
          <Spinner text={common.loading} />
        </>
      ) : (
        <>
          {offices.state !== 'ready' && <h1>{t.title}</h1>}
          <Loaded load={offices}>
            {(body) => (
              <CurrentStep
                round={round}
                booking={made?.booking}
                saving={made?.saving}
                flow={{
                  t,
                  draft,
                  position,
                  moves,
                  searchOf: bookingSearch,
                  back: preceding(position, draft, choice),
                  progress: stepProgress(position, t),
                  offices: body.offices,
                  session,
                  saved,
                  refusal,
                  keep,
                  next: (next) => {
                    keep(next)
                    // What was refused of the visit is answered by going on; applicants settle their own.
                    if (refusal && firstApplicantOf(refusal) === undefined) setRefusal(undefined)
                    go(following(position, next, choice))
                  },
                  go,
                  refused,
                  settle: (index, left) => setRefusal(index === undefined ? undefined : settled(refusal, index, left)),
                  booked: (booking, saving) => {
                    keep(emptyBookingDraft)
                    setRefusal(undefined)
                    setMade({ booking, saving })
                    go({ step: 'selesai', id: booking.id }, 'replace')
                  },
                }}
              />
            )}
          </Loaded>
        </>
      )}
    </Layout>
  )
}

function stepProgress({ step }: BookingPosition, t: BookingTexts): StepProgress | undefined {
  const [at, of] = [countedBookingSteps.indexOf(step) + 1, countedBookingSteps.length]
  return at > 0 ? { at, of, text: t.step(at, of) } : undefined
}
