import { useAddress } from '../../behaviour/use-address.ts'
import { StaffPage } from '../../staff/staff-page.tsx'
import type { QuotasTexts } from '../../texts/id/quotas.ts'
import { QuotaMonth } from './quota-month.tsx'
import './quotas.css'

/** The quotas of a month, days × times, edited like a spreadsheet. `?tanggal=` names the day that is looked at first. */
export default function QuotasPage({ t }: { t: QuotasTexts }) {
  const address = useAddress()
  return (
    <StaffPage t={t} page="quotas">
      {({ office }) => address && <QuotaMonth t={t} office={office} wanted={address.query.get('tanggal') ?? ''} />}
    </StaffPage>
  )
}
