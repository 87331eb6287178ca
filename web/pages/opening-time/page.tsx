import { useAddress } from '../../behaviour/use-address.ts'
import { BackLink } from '../../components/back-link/back-link.tsx'
import { StaffPage } from '../../staff/staff-page.tsx'
import type { OpeningTimeTexts } from '../../texts/id/opening-time.ts'
import { OpeningForm } from './opening-form.tsx'

/** When days that are given out can be booked: set, move or take back. `?dari=&sampai=` names the days asked for elsewhere. */
export default function OpeningTimePage({ t }: { t: OpeningTimeTexts }) {
  const address = useAddress()
  return (
    <StaffPage t={t} page="opening-time">
      {({ office }) =>
        address && (
          <>
            <BackLink to="manage">{t.staff.pages.manage}</BackLink>
            <OpeningForm t={t} office={office} query={address.query} />
          </>
        )
      }
    </StaffPage>
  )
}
