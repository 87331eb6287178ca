import { useEffect, useState } from 'preact/hooks'
import { type Known, wasSignedIn } from '../../session.ts'
import { keepOffice, wantedOffice } from '../../staff/current-office.ts'
import { keptPost, type StandIn } from './post.ts'

/** Milliseconds to wait for the server before the page opens without it. */
const patience = 4000

/**
 * Stands in for session and offices while the server does not answer. Once it does, the usual page takes its place, but
 * never while somebody is in the middle of something.
 */
export function useStandIn(session: Known, busy: boolean): StandIn | undefined {
  const [standIn, setStandIn] = useState<StandIn>()
  useEffect(() => {
    if (session !== undefined) {
      if (!busy) setStandIn(undefined)
      return
    }
    const open = () => {
      const found = wasSignedIn() ? keptPost(wantedOffice(new URLSearchParams(location.search))) : undefined
      // The usual page, when it comes, is about the same office.
      if (found?.office) keepOffice(found.office.id)
      setStandIn(found)
    }
    const timer = setTimeout(open, navigator.onLine === false ? 0 : patience)
    return () => clearTimeout(timer)
  }, [session, busy])
  return standIn
}
