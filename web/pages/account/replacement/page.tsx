import type { BookingView, OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { openReplacementDays } from '../../../features/booking/replacement-days.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { officeTimeZone, useOwnBooking } from '../../../hooks/use-own-data.ts'
import type { ReplacementTexts } from '../../../texts/id/account/replacement.ts'
import { ReplacementForm } from './replacement-form.tsx'

/** First choice of whom the office has cancelled, on the days it named. */
export default function ReplacementPage({ t }: { t: ReplacementTexts }) {
  const address = useAddress()
  const load = useOwnBooking(address && (address.query.get('id') ?? ''))
  return (
    <Layout>
      {load.state !== 'ready' && <h1>{t.title}</h1>}
      <Loaded load={load}>
        {({ mine, officeOf }) => <Replacement t={t} booking={mine} office={officeOf(mine.office)} />}
      </Loaded>
    </Layout>
  )
}

function Replacement({
  t,
  booking,
  office,
}: {
  t: ReplacementTexts
  booking: BookingView
  office: OfficeView | undefined
}) {
  const { link } = usePageContext()
  const days = openReplacementDays(booking, officeTimeZone(office))
  if (office && days.length > 0) return <ReplacementForm t={t} booking={booking} office={office} days={days} />
  const taken = booking.cancellation?.replacedBy
  return (
    <>
      <h1>{t.title}</h1>
      <Notice kind="warning">
        <p>{taken ? t.already : t.notOffered}</p>
      </Notice>
      {taken ? (
        <ButtonLink href={link('booking-detail', { query: { id: taken } })}>{t.see}</ButtonLink>
      ) : (
        <ButtonLink href={link('booking')}>{t.book}</ButtonLink>
      )}
    </>
  )
}
