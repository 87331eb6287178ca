import type { OfficeRecordView } from '../../../../lambdas/contract/administration/schemas.ts'
import { BackLink } from '../../../components/back-link/back-link.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { OfficeRecordsTexts } from '../../../texts/id/staff/office-records.ts'
import { OfficeForm } from './office-form.tsx'
import { OfficeList } from './office-list.tsx'
import './office-records.css'

/** All offices; one of them to be changed (`?isi=<code>`), or a new one (`?isi=`). */
export default function OfficeRecordsPage({ t }: { t: OfficeRecordsTexts }) {
  const query = useAddress()?.query
  const load = useStaffLoad(query && 'records', () => staffApi('listOfficeRecords', {}))
  return (
    <StaffPage t={t} page="office-records" nationwide>
      {() => (
        <Loaded load={load}>
          {({ offices }) =>
            query?.has('isi') ? (
              <Chosen t={t} offices={offices} id={query.get('isi') ?? ''} />
            ) : (
              <OfficeList
                t={t}
                offices={offices}
                saved={query?.get('tersimpan') ?? undefined}
                added={query?.get('baru') ?? undefined}
              />
            )
          }
        </Loaded>
      )}
    </StaffPage>
  )
}

function Chosen({ t, offices, id }: { t: OfficeRecordsTexts; offices: readonly OfficeRecordView[]; id: string }) {
  const record = offices.find((office) => office.id === id)
  const others = offices.filter((office) => office !== record).map((office) => office.id)
  return (
    <>
      <BackLink to="office-records">{t.back}</BackLink>
      {id && !record ? (
        <Notice kind="error">
          <p>{t.unknown}</p>
        </Notice>
      ) : (
        <OfficeForm t={t} record={record} others={others} />
      )}
    </>
  )
}
