import type { OfficeRecordView } from '../../contract/administration/schemas.ts'
import type { UseCase } from '../shared/use-case.ts'
import type { OfficeRecord, OfficeRecords } from './ports.ts'

/** All offices with their policies, for whoever keeps them. */
export const listOfficeRecords =
  ({ records }: { records: Pick<OfficeRecords, 'list'> }): UseCase<'listOfficeRecords'> =>
  async () => ({ offices: (await records.list()).map(officeRecordView) })

export const officeRecordView = ({ social, emails, workdays, ...record }: OfficeRecord): OfficeRecordView => ({
  ...record,
  social: [...social],
  emails: [...emails],
  workdays: [...workdays],
})
