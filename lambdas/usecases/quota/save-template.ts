import { isDeepStrictEqual } from 'node:util'
import type { Template } from '../../contract/quota/schemas.ts'
import type { Clock, Offices } from '../ports.ts'
import { actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import type { Templates } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly templates: Templates
  readonly clock: Clock
}

/**
 * Saves the ordinary week over the version that was looked at, and no other. Who sends the same again because the answer
 * was lost is answered as the first time.
 */
export const saveTemplate =
  ({ offices, templates, clock }: Deps): UseCase<'saveTemplate'> =>
  async ({ office, days, version }, { by }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    const template = { office, days: inOrder(days), version }
    const next = { ...template, version: version + 1 }
    const before = await templates.find(office)
    const details = { from: before.days, to: next.days }
    const entry = { scope: office, ...actor(by), action: 'template-saved', details } as const
    if ((await templates.save(template, entry, clock.now())) === 'saved') return next
    const current = await templates.find(office)
    return isDeepStrictEqual(current, next) ? current : refuse('changed-meanwhile')
  }

/** Monday first, breaks by the clock. */
const inOrder = (days: Template['days']): Template['days'] =>
  days
    .map((day) => ({ ...day, breaks: day.breaks.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }))
    .sort((a, b) => a.weekday - b.weekday)
