import { deskAssignmentKey } from '../../../lib/desk-assignment-key.ts'
import { readObject, saveItem } from '../../../lib/storage.ts'

/** What the desk needs of its office. */
export interface DeskOffice {
  readonly id: string
  readonly name: string
  readonly timeZone: string
}

/** Who works at which desk: all that the page needs to open without network. */
export interface DeskAssignment {
  readonly username: string
  readonly office: DeskOffice
}

/** The desks of the officer who has logged in last, each office's on its own. */
interface SavedAssignments {
  readonly username: string
  readonly offices: readonly DeskOffice[]
}

const isOffice = (one: Partial<Record<keyof DeskOffice, unknown>> | null): one is DeskOffice =>
  typeof one?.id === 'string' && typeof one.name === 'string' && typeof one.timeZone === 'string'

function readAssignments(): SavedAssignments | undefined {
  const { username, offices } = readObject('local', deskAssignmentKey)
  if (typeof username !== 'string' || !Array.isArray(offices)) return undefined
  return { username, offices: offices.filter(isOffice) }
}

/**
 * Keeps that somebody works at an office's desk, beside the others where they do.
 * @param allowed the offices where they may work by now; undefined stands for all of them
 */
export function saveAssignment({ username, office }: DeskAssignment, allowed: readonly string[] | undefined): void {
  const { id, name, timeZone } = office
  const before = readAssignments()
  const others = before?.username === username ? before.offices : []
  const offices = [
    { id, name, timeZone },
    ...others.filter((one) => one.id !== id && (!allowed || allowed.includes(one.id))),
  ]
  saveItem('local', deskAssignmentKey, JSON.stringify({ username, offices } satisfies SavedAssignments))
}

/** An officer without network, and the desks that this device knows. */
export interface OfflineDesk extends SavedAssignments {
  /** The one that the page is about; left out where nobody has worked there on this device. */
  readonly office?: DeskOffice
}

/**
 * The desk at which somebody worked on this device; undefined when nobody did. Whoever logs in or out takes it away.
 * @param wanted the office that the page is about. It is never another one instead: the wrong office would refuse who is right,
 *   and let in who is not.
 */
export function savedAssignment(wanted: string | undefined): OfflineDesk | undefined {
  const { username, offices = [] } = readAssignments() ?? {}
  if (username === undefined || offices.length === 0) return undefined
  const office = wanted === undefined ? offices[0] : offices.find(({ id }) => id === wanted)
  return { username, offices, ...(office && { office }) }
}
