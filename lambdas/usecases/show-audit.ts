import type { RouteParsed } from '../contract/routes.ts'
import { dayRangeError } from '../contract/staff/date-range.ts'
import { entryView } from '../domain/audit.ts'
import { addDays, type Day, dayAt, instantOf, type Millis, type TimeZone } from '../domain/dates.ts'
import { national, type Scope } from '../domain/scope.ts'
import { type Audit, type AuditQuery, actor } from './audit.ts'
import type { Bookings, Clock, Offices } from './ports.ts'
import { type Account, refuse, type UseCase } from './use-case.ts'

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
const usualDays = 30

/** How long the further pages of an export may take: they belong to the entry that its first page left. */
const exporting: Millis = 3_600_000

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
async function wasTold(
  { audit, clock }: PageDeps,
  { scope, from, to }: { scope: Scope; from: Day; to: Day },
  by: Account,
) {
  const now = clock.now()
  const asked = { from: now - exporting, to: now + 1, by: by.id, action: 'exported' as const, limit: pageSize }
  const { entries } = await audit.entries(scope, asked)
  return entries.some(({ action, details }) => action === 'exported' && details.from === from && details.to === to)
}

async function pageOf(
  { audit, clock }: PageDeps,
  { scope, timeZone }: { scope: Scope; timeZone: TimeZone },
  { export: taken, by: who, ...asked }: RouteParsed<'showNationalAudit'> & Pick<AuditQuery, 'bookings'>,
  by: Account,
) {
  const to = asked.to ?? dayAt(clock.now(), timeZone)
  const from = asked.from ?? addDays(to, -usualDays)
  const code = dayRangeError(from, to)
  if (code) return refuse('validation-failed', { errors: [{ path: 'to', code }] })
  // Told before anything is given away, and once for all pages of an export.
  if (taken && (asked.after === undefined || !(await wasTold({ audit, clock }, { scope, from, to }, by))))
    await audit.record({ scope, ...actor(by), action: 'exported', details: { what: 'audit', from, to } })
  const { entries, next } = await audit.entries(scope, {
    ...asked,
    by: who,
    from: instantOf(from, '00:00', timeZone),
    to: instantOf(addDays(to, 1), '00:00', timeZone),
    limit: pageSize,
  })
  return { from, to, entries: entries.map(entryView), ...(next !== undefined && { next }) }
}
