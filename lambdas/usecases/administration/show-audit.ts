import { auditRangeError } from '../../contract/administration/audit-range.ts'
import type { RouteParsed } from '../../contract/routes.ts'
import { auditEntryView } from '../../domain/shared/audit-entry.ts'
import { addDays, type Day, dayAt, instantOf, type Millis, type TimeZone } from '../../domain/shared/dates.ts'
import { national, type Scope } from '../../domain/shared/scope.ts'
import type { Bookings, Clock, Offices } from '../ports.ts'
import { type Audit, type AuditQuery, actor } from '../shared/actor.ts'
import { type Caller, refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly bookings: Pick<Bookings, 'idsOfCode'>
  readonly audit: Audit
  readonly clock: Clock
}

type PageDeps = Pick<Deps, 'audit' | 'clock'>

/** Entries of one answer. */
const pageSize = 100
/** Days before the last, when nobody says. */
const defaultDays = 30

/** How long the further pages of an export may take: they belong to the entry that its first page left. */
const exportWindowMs: Millis = 3_600_000

/** Who changed what at an office, and who saw whose personal data. */
export const showAudit =
  (deps: Deps): UseCase<'showAudit'> =>
  async ({ office: id, booking, ...asked }, { by }) => {
    const office = await deps.offices.find(id)
    if (!office) return refuse('not-found')
    const about = booking === undefined ? {} : { bookings: await deps.bookings.idsOfCode(booking) }
    return pageOf(deps, { scope: id, timeZone: office.timeZone }, { ...asked, ...about }, by)
  }

/** Who changed national admins, holidays and offices; its days are those of Jakarta. */
export const showNationalAudit =
  (deps: PageDeps): UseCase<'showNationalAudit'> =>
  async (asked, { by }) =>
    pageOf(deps, { scope: national, timeZone: 'Asia/Jakarta' }, asked, by)

/**
 * Whether an export of these days by this person stands in the audit. A cursor says nothing: anybody can write one, and
 * so would take everything away without a trace.
 */
async function wasRecorded(
  { audit, clock }: PageDeps,
  { scope, from, to }: { scope: Scope; from: Day; to: Day },
  by: Caller,
) {
  const now = clock.now()
  const asked = { from: now - exportWindowMs, to: now + 1, by: by.id, action: 'exported' as const, limit: pageSize }
  const { entries } = await audit.entries(scope, asked)
  return entries.some(({ action, details }) => action === 'exported' && details.from === from && details.to === to)
}

async function pageOf(
  { audit, clock }: PageDeps,
  { scope, timeZone }: { scope: Scope; timeZone: TimeZone },
  { export: isExport, by: actorFilter, ...asked }: RouteParsed<'showNationalAudit'> & Pick<AuditQuery, 'bookings'>,
  by: Caller,
) {
  const to = asked.to ?? dayAt(clock.now(), timeZone)
  const from = asked.from ?? addDays(to, -defaultDays)
  const code = auditRangeError(from, to)
  if (code) return refuse('validation-failed', { errors: [{ path: 'to', code }] })
  // Told before anything is given away, and once for all pages of an export.
  if (isExport && (asked.after === undefined || !(await wasRecorded({ audit, clock }, { scope, from, to }, by))))
    await audit.record({ scope, ...actor(by), action: 'exported', details: { what: 'audit', from, to } })
  const { entries, next } = await audit.entries(scope, {
    ...asked,
    by: actorFilter,
    from: instantOf(from, '00:00', timeZone),
    to: instantOf(addDays(to, 1), '00:00', timeZone),
    limit: pageSize,
  })
  return { from, to, entries: entries.map(auditEntryView), ...(next !== undefined && { next }) }
}
