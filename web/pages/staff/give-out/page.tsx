import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import './give-out.css'
import { GiveOut } from './give-out.tsx'

/** Three steps from the ordinary week to a month of quota. `?dari=&sampai=` names the days asked for elsewhere. */
export default function GiveOutPage({ t }: { t: GiveOutTexts }) {
  const address = useAddress()
  return (
    <StaffPage t={t} page="give-out">
      {({ office }) => address && <GiveOut t={t} office={office} query={address.query} />}
    </StaffPage>
  )
}
