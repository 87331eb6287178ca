import { BackLink } from '../../../components/back-link/back-link.tsx'
import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import type { ReleaseTimeTexts } from '../../../texts/id/staff/release-time.ts'
import { ReleaseForm } from './release-form.tsx'

/** When days that are given out can be booked: set, move or take back. `?dari=&sampai=` names the days asked for elsewhere. */
export default function ReleaseTimePage({ t }: { t: ReleaseTimeTexts }) {
  const address = useAddress()
  return (
    <StaffPage t={t} page="release-time">
      {({ office }) =>
        address && (
          <>
            <BackLink to="manage">{t.staff.pages.manage}</BackLink>
            <ReleaseForm t={t} office={office} query={address.query} />
          </>
        )
      }
    </StaffPage>
  )
}
