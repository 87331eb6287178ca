import { useState } from 'preact/hooks'
import type { BookingView, OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { BookingFacts } from '../../../features/booking/booking-facts.tsx'
import { currentStatus } from '../../../features/booking/current-status.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { officeTimeZone, useOwnBooking } from '../../../hooks/use-own-data.ts'
import { api, type Problem } from '../../../lib/api.ts'
import { longDate, todayIn } from '../../../lib/dates.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { CancelTexts } from '../../../texts/id/account/cancel.ts'

/** "BATALKAN" asks once more, and names the deadline. */
export default function CancelPage({ t }: { t: CancelTexts }) {
  const address = useAddress()
  const load = useOwnBooking(address && (address.query.get('id') ?? ''))
  return (
    <Layout>
      {load.state !== 'ready' && <h1>{t.title}</h1>}
      <Loaded load={load}>
        {({ mine, officeOf }) => <Confirmation t={t} booking={mine} office={officeOf(mine.office)} />}
      </Loaded>
    </Layout>
  )
}

function Confirmation({
  t,
  booking,
  office,
}: {
  t: CancelTexts
  booking: BookingView
  office: OfficeView | undefined
}) {
  const { common, link, locale } = usePageContext()
  const action = useAction()
  const [problem, setProblem] = useState<Problem>()
  const until = longDate(booking.cancellableUntil, locale)
  const now = currentStatus(booking, officeTimeZone(office))
  const late = todayIn(officeTimeZone(office)) > booking.cancellableUntil && common.booking.tooLate(until)
  const hindrance = (now === 'CANCELLED' && t.already) || (now === 'PAST' && t.past) || late

  const cancel = async () => {
    setProblem(undefined)
    const done = () => location.replace(link('bookings', { query: { dibatalkan: booking.code } }))
    const refused = await action.leave(() => api('cancelBooking', { id: booking.id }), done, 5)
    // A repeat after a lost answer finds the work done.
    if (refused?.code === 'already-cancelled') done()
    else if (refused?.code === 'not-signed-in') goLogIn('expired')
    else setProblem(refused)
  }

  return (
    <>
      <h1>{hindrance ? t.title : t.heading}</h1>
      <BookingFacts booking={booking} office={office} />
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
      {hindrance ? (
        <>
          <Notice kind="warning">
            <p>{hindrance}</p>
          </Notice>
          <Buttons>
            <ButtonLink href={link('bookings')}>{t.back}</ButtonLink>
          </Buttons>
        </>
      ) : (
        <>
          <p>
            <strong>{common.booking.until(until)}</strong>
          </p>
          <ul>
            {t.consequences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Form
            submit={t.confirm}
            kind="danger"
            action={action}
            onSubmit={cancel}
            beside={
              <ButtonLink kind="secondary" href={link('bookings')}>
                {t.keep}
              </ButtonLink>
            }
          />
        </>
      )}
    </>
  )
}
