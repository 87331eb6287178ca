import { daysBetween, isoInstant } from '../../domain/shared/dates.ts'
import type { Closures, Offices, Profiles } from '../ports.ts'
import { rangeErrors } from '../shared/range-errors.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly closures: Pick<Closures, 'among'>
  readonly profiles: Profiles
}

/** As far ahead as quota is given out. */
const maxDays = 92

/** Which days an office closed by itself, why and by whom. Of the applicants it says nothing. */
export const listClosures =
  ({ offices, closures, profiles }: Deps): UseCase<'listClosures'> =>
  async ({ office, from, to }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    const errors = rangeErrors({ from, to }, maxDays)
    if (errors.length > 0) return refuse('validation-failed', { errors })
    const found = await closures.among(office, daysBetween(from, to))
    const people = await profiles.of([...found.values()].flatMap(({ by }) => by ?? []))
    return {
      closures: [...found].map(([date, { by = '', at, reason, note, replacements, from: begins }]) => {
        const username = people.get(by)?.username
        return {
          date,
          ...(reason && { reason }),
          ...(note && { note }),
          ...(replacements && { replacements: [...replacements] }),
          ...(begins && { from: begins }),
          ...(username && { username }),
          ...(at !== undefined && { at: isoInstant(at) }),
        }
      }),
    }
  }
