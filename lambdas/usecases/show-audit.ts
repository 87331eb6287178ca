import type { RouteParsed } from '../contract/routes.ts'
import { dayRangeError } from '../contract/staff/date-range.ts'
import { entryView } from '../domain/audit.ts'
import { addDays, dayAt, instantOf, type TimeZone } from '../domain/dates.ts'
import { national, type Scope } from '../domain/scope.ts'
import { type Audit, actor } from './audit.ts'
import type { Clock, Offices } from './ports.ts'
import { type Account, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly audit: Audit
  readonly clock: Clock
}

/** Entries of one answer. */
const pageSize = 100
/** Days before the last, when nobody says. */
const usualDays = 30

/** Who changed what at an office, and who saw whose personal data. */
export const showAudit =
  (deps: Deps): UseCase<'showAudit'> =>
  async ({ office: id, ...asked }, { by }) => {
    const office = await deps.offices.find(id)
    return office ? pageOf(deps, { scope: id, timeZone: office.timeZone }, asked, by) : refuse('not-found')
  }

/** Who changed national admins, holidays and offices; its days are those of Jakarta. */
export const showNationalAudit =
  (deps: Omit<Deps, 'offices'>): UseCase<'showNationalAudit'> =>
  async (asked, { by }) =>
    pageOf(deps, { scope: national, timeZone: 'Asia/Jakarta' }, asked, by)

async function pageOf(
  { audit, clock }: Omit<Deps, 'offices'>,
  { scope, timeZone }: { scope: Scope; timeZone: TimeZone },
  { export: taken, by: who, ...asked }: RouteParsed<'showNationalAudit'>,
  by: Account,
) {
  const to = asked.to ?? dayAt(clock.now(), timeZone)
  const from = asked.from ?? addDays(to, -usualDays)
  const code = dayRangeError(from, to)
  if (code) return refuse('validation-failed', { errors: [{ path: 'to', code }] })
  // Told once, and before anything is given away.
  if (taken && asked.after === undefined)
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
