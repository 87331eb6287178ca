import { QuotaMonth } from '../../../features/quota/sheet/quota-month.tsx'
import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import '../../../features/quota/sheet/sheet.css'

/** The quotas of a month, days × times, edited like a spreadsheet. `?tanggal=` names the day that is looked at first. */
export default function QuotasPage({ t }: { t: QuotasTexts }) {
  const address = useAddress()
  return (
    <StaffPage t={t} page="quotas">
      {({ office }) => address && <QuotaMonth t={t} office={office} wanted={address.query.get('tanggal') ?? ''} />}
    </StaffPage>
  )
}
