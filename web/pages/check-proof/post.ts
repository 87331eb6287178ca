import { useEffect, useState } from 'preact/hooks'
import { recallObject, remember } from '../../behaviour/storage.ts'
import { deskPost, type Known, wasSignedIn } from '../../session.ts'

/** What the desk needs of its office. */
export interface DeskOffice {
  readonly id: string
  readonly name: string
  readonly timeZone: string
}

/** Who works at which desk: all that the page needs to open without network. */
export interface DeskPost {
  readonly username: string
  readonly office: DeskOffice
}

/** Milliseconds to wait for the server before the page opens without it. */
const patience = 4000

export function keepPost({ username, office: { id, name, timeZone } }: DeskPost): void {
  remember('local', deskPost, JSON.stringify({ username, office: { id, name, timeZone } }))
}

/** The desk at which somebody worked last on this device, as long as nobody has logged out since. */
function keptPost(): DeskPost | undefined {
  const { username, office } = recallObject('local', deskPost)
  const { id, name, timeZone } = (office ?? {}) as Partial<DeskOffice>
  if (!wasSignedIn() || typeof username !== 'string' || !id || !name || !timeZone) return undefined
  return { username, office: { id, name, timeZone } }
}

/**
 * Stands in for session and offices while the server does not answer. Once it does, the usual page takes its place, but
 * never while somebody is in the middle of something.
 */
export function useStandIn(session: Known, busy: boolean): DeskPost | undefined {
  const [standIn, setStandIn] = useState<DeskPost>()
  useEffect(() => {
    if (session !== undefined) {
      if (!busy) setStandIn(undefined)
      return
    }
    const timer = setTimeout(() => setStandIn(keptPost()), navigator.onLine === false ? 0 : patience)
    return () => clearTimeout(timer)
  }, [session, busy])
  return standIn
}
