import { useEffect, useState } from 'preact/hooks'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { api, type Problem } from '../../api.ts'
import { useLoad } from '../../behaviour/use-load.ts'
import { Layout } from '../../components/layout/layout.tsx'
import { Loaded, Spinner } from '../../components/loading/loading.tsx'
import type { Stage } from '../../components/stepper/stepper.tsx'
import { useSurroundings } from '../../context.ts'
import { goLogIn, useSession } from '../../session.ts'
import type { BookingTexts } from '../../texts/id/booking.ts'
import './booking.css'
import { usePlace } from '../../visit/use-place.ts'
import { CurrentStep } from './current-step.tsx'
import { type Draft, emptyDraft } from './draft.ts'
import type { Saving } from './journey.ts'
import { firstApplicantOf, isFinal, settled } from './refusal.ts'
import { counted, following, type Place, placeOf, preceding, reachable, searchOf } from './steps.ts'
import { useDraft } from './use-draft.ts'

/** Leaflet, steps 5 to 10: one question a page; the draft stays in this tab until it is booked. */
export default function BookingPage({ t }: { t: BookingTexts }) {
  const { common } = useSurroundings()
  const session = useSession()
  const [draft, keep] = useDraft()
  const { place: wanted, moves, go } = usePlace(placeOf, searchOf)
  const [refusal, setRefusal] = useState<Problem>()
  const [round, setRound] = useState(0)
  const [made, setMade] = useState<{ booking: Booking; saving: Saving }>()
  const offices = useLoad('offices', () => api('listOffices', {}))
  // Here as soon as it may be needed: in a rush nobody waits for it later. A refusal may mean that it has changed.
  const saved = useLoad(wanted?.step === 'kantor' ? undefined : session?.username, () => api('listPeople', {}), round)
  const choice = saved.state !== 'ready' || saved.body.people.length > 0

  const place =
    wanted && draft && reachable(wanted, draft, session === undefined ? undefined : session !== null, choice)
  const astray = wanted && place && searchOf(place) !== searchOf(wanted)
  // The address follows the place
  useEffect(() => {
    if (astray) go(place, 'replace')
  }, [astray])
  // Somebody else has logged in on this device: the applicants typed before are not theirs to see.
  useEffect(() => {
    if (session && draft?.owner && draft.owner !== session.username)
      keep({ ...draft, applicants: [], owner: undefined, attempt: undefined })
  }, [session, draft, keep])
  useEffect(() => {
    if (place?.step === 'periksa' && draft && !draft.checked) keep({ ...draft, checked: true })
  }, [place?.step, draft, keep])

  const refused = (problem: Problem, sent: Draft) => {
    if (problem.code === 'not-signed-in') return goLogIn('expired')
    if (isFinal(problem)) keep({ ...sent, attempt: undefined })
    setRefusal(problem)
    setRound(round + 1)
    const index = firstApplicantOf(problem)
    if (index !== undefined) go({ step: 'pemohon', index })
  }

  return (
    <Layout width={place?.step === 'hari' ? 'wide' : 'text'} tall>
      {!draft || !place ? (
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
                journey={{
                  t,
                  draft,
                  place,
                  moves,
                  searchOf,
                  back: preceding(place, draft, choice),
                  stage: stageOf(place, t),
                  offices: body.offices,
                  session,
                  saved,
                  refusal,
                  keep,
                  next: (next) => {
                    keep(next)
                    // What was refused of the visit is answered by going on; applicants settle their own.
                    if (refusal && firstApplicantOf(refusal) === undefined) setRefusal(undefined)
                    go(following(place, next, choice))
                  },
                  go,
                  refused,
                  settle: (index, left) => setRefusal(index === undefined ? undefined : settled(refusal, index, left)),
                  booked: (booking, saving) => {
                    keep(emptyDraft)
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

function stageOf({ step }: Place, t: BookingTexts): Stage | undefined {
  const [at, of] = [counted.indexOf(step) + 1, counted.length]
  return at > 0 ? { at, of, text: t.step(at, of) } : undefined
}
