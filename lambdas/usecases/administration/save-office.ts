import { isDeepStrictEqual } from 'node:util'
import type { AuditDetails } from '../../contract/administration/audit-schemas.ts'
import { horizonDays } from '../../domain/operations/invariants.ts'
import { addDays, dayAt, daysBetween } from '../../domain/shared/dates.ts'
import { national } from '../../domain/shared/scope.ts'
import type { Ledger } from '../booking/ports.ts'
import type { Clock } from '../ports.ts'
import { actor } from '../shared/actor.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { officeRecordView } from './list-office-records.ts'
import type { OfficeRecord, OfficeRecords } from './ports.ts'

interface Deps {
  readonly records: OfficeRecords
  readonly ledger: Pick<Ledger, 'readDaySlots'>
  readonly clock: Clock
}

/**
 * Opens an office (version 0), never over one that is there, or changes it. The time zone of one with quota or bookings
 * to come stays: their days and times are wall-clock times there, and would all mean other instants. Quota that is given
 * out in the very moment of the look is not seen: the national admin and the office's own would have to do both within
 * the same second.
 */
export const saveOffice =
  ({ records, ledger, clock }: Deps): UseCase<'saveOffice'> =>
  async ({ office: id, version, ...fields }, { by }) => {
    const { map, ...rest } = fields
    const record: OfficeRecord = { id, ...rest, ...(map !== undefined && { map }), version: version + 1 }
    const before = (await records.list()).find((one) => one.id === id)
    // Saved already, and only the answer was lost.
    if (before && isDeepStrictEqual(officeRecordView(before), officeRecordView(record))) return officeRecordView(before)
    if (before && version === 0) return refuseId('office-taken')
    if ((before?.version ?? 0) !== version) return refuse('changed-meanwhile')
    if (!before && !isGoodId(id)) return refuseId('office-id')
    if (before && before.timeZone !== record.timeZone && (await hasDaysAhead(before, ledger, clock)))
      return refuse('validation-failed', { errors: [{ path: 'timeZone', code: 'time-zone-fixed' }] })

    const details = changeOf(before, record)
    const entry = { scope: national, ...actor(by), action: 'office-saved', target: id, details } as const
    if ((await records.save(record, entry)) === 'saved') return officeRecordView(record)
    return before ? refuse('changed-meanwhile') : refuseId('office-taken')
  }

const refuseId = (code: 'office-taken' | 'office-id') =>
  refuse('validation-failed', { errors: [{ path: 'office', code }] })

const isGoodId = (id: string): boolean => /^[a-z0-9][a-z0-9-]*[a-z0-9]$/.test(id) && id !== national

/** How many days are read at once. */
const concurrency = 16

/** Whether there are slots from yesterday on: today may be another day in the other zone. */
async function hasDaysAhead(
  { id, timeZone }: OfficeRecord,
  ledger: Pick<Ledger, 'readDaySlots'>,
  clock: Clock,
): Promise<boolean> {
  const today = dayAt(clock.now(), timeZone)
  const days = daysBetween(addDays(today, -1), addDays(today, horizonDays))
  const slots = await mapWithConcurrency(
    days,
    concurrency,
    async (date) => (await ledger.readDaySlots(id, date)).length,
  )
  return slots.some((count) => count > 0)
}

/** What was set or changed; of an office that was there also what stood there before. */
function changeOf(before: OfficeRecord | undefined, after: OfficeRecord): AuditDetails['office-saved'] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)])
  const valueIn = (record: object | undefined, name: string) => (record as Record<string, unknown> | undefined)?.[name]
  const fields = [...names]
    .filter((name) => name !== 'id' && name !== 'version')
    .filter((name) => !isDeepStrictEqual(valueIn(before, name), valueIn(after, name)))
    .sort()
  if (!before) return { fields }
  const textOf = (record: object, name: string): string => {
    const value = valueIn(record, name) ?? ''
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return { fields, changes: fields.map((field) => ({ field, from: textOf(before, field), to: textOf(after, field) })) }
}
