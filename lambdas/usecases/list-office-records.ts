import type { OfficeRecord as OfficeRecordView } from '../contract/staff/house-schemas.ts'
import type { OfficeRecord, OfficeRecords } from './house.ts'
import type { UseCase } from './use-case.ts'

/** All offices with their policies, for whoever keeps them. */
export const listOfficeRecords =
  ({ records }: { records: Pick<OfficeRecords, 'list'> }): UseCase<'listOfficeRecords'> =>
  async () => ({ offices: (await records.list()).map(recordView) })

export const recordView = ({ social, emails, workdays, ...record }: OfficeRecord): OfficeRecordView => ({
  ...record,
  social: [...social],
  emails: [...emails],
  workdays: [...workdays],
})
