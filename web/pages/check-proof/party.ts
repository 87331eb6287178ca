import type { DeskBooking, Recorded } from '../../../lambdas/contract/staff/desk-schemas.ts'
import { queueCode } from '../../../lambdas/contract/staff/queue-code.ts'
import type { Waiting } from '../../staff/desk/waiting.ts'
import type { Checked } from './judge.ts'

/** One of the party, as far as the desk knows the person. */
export interface Person {
  /** Place in the party, from 0. */
  readonly index: number
  /** Name, NIK and birth date; left out without network. */
  readonly shown?: DeskBooking['applicants'][number]
  readonly recorded?: Recorded
  /** Recorded here, and not sent yet. */
  readonly waiting?: Waiting
}

/** The party that stands at the desk, with what was recorded of each, here or elsewhere; nobody, where nothing may be recorded. */
export interface Party {
  readonly booking: string
  readonly code: string
  readonly time: string
  readonly people: readonly Person[]
}

const recordable: ReadonlySet<Checked['verdict']> = new Set(['valid', 'used', 'authentic'])

export function partyOf({ verdict, booking, claims }: Checked, waiting: readonly Waiting[]): Party | undefined {
  const id = booking?.id ?? claims?.booking
  if (id === undefined || !recordable.has(verdict)) return undefined
  const here = new Map(waiting.filter((one) => one.booking === id).map((one) => [one.index, one]))
  const size = booking?.applicants.length ?? claims?.people ?? 0
  const people = Array.from({ length: size }, (_, index): Person => {
    const [shown, mine] = [booking?.applicants[index], here.get(index)]
    return {
      index,
      ...(shown && { shown }),
      ...(shown?.recorded && { recorded: shown.recorded }),
      ...(mine && { waiting: mine }),
    }
  })
  return { booking: id, code: queueCode(id), time: booking?.time ?? claims?.time ?? '', people }
}

/** Nobody has dealt with the person yet; what the clock alone presumed gives way to an officer. */
export const isOpen = ({ recorded, waiting }: Person): boolean => !waiting && recorded?.by === undefined
