import { queueCode } from '../../../../lambdas/contract/booking/queue-code.ts'
import type { DeskBookingView, RecordedOutcomeView } from '../../../../lambdas/contract/desk/schemas.ts'
import type { QueuedOutcome } from '../queue/outcome-queue.ts'
import type { CheckedProof } from './judge.ts'

/** One of the party, as far as the desk knows the person. */
export interface DeskApplicant {
  /** Place in the party, from 0. */
  readonly index: number
  /** Name, NIK and birth date; left out without network. */
  readonly shown?: DeskBookingView['applicants'][number]
  readonly recorded?: RecordedOutcomeView
  /** Recorded here, and not sent yet. */
  readonly waiting?: QueuedOutcome
}

/** The party that stands at the desk, with what was recorded of each, here or elsewhere; nobody, where nothing may be recorded. */
export interface DeskParty {
  readonly booking: string
  readonly code: string
  readonly time: string
  readonly people: readonly DeskApplicant[]
}

const recordable: ReadonlySet<CheckedProof['verdict']> = new Set(['valid', 'used', 'authentic'])

export function deskPartyOf(
  { verdict, booking, claims }: CheckedProof,
  waiting: readonly QueuedOutcome[],
): DeskParty | undefined {
  const id = booking?.id ?? claims?.booking
  if (id === undefined || !recordable.has(verdict)) return undefined
  const here = new Map(waiting.filter((one) => one.booking === id).map((one) => [one.index, one]))
  const size = booking?.applicants.length ?? claims?.people ?? 0
  const people = Array.from({ length: size }, (_, index): DeskApplicant => {
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
export const isUnrecorded = ({ recorded, waiting }: DeskApplicant): boolean => !waiting && recorded?.by === undefined
