import { useEffect, useState } from 'preact/hooks'
import { requestedOffice, saveCurrentOffice } from '../../../lib/current-office.ts'
import { type KnownSession, wasSignedIn } from '../../../lib/session.ts'
import { type OfflineDesk, savedAssignment } from './desk-assignment.ts'

/** Milliseconds to wait for the server before the page opens without it. */
const sessionWaitMs = 4000

/**
 * Stands in for session and offices while the server does not answer. Once it does, the usual page takes its place, but
 * never while somebody is in the middle of something.
 */
export function useOfflineDesk(session: KnownSession, busy: boolean): OfflineDesk | undefined {
  const [offlineDesk, setOfflineDesk] = useState<OfflineDesk>()
  useEffect(() => {
    if (session !== undefined) {
      if (!busy) setOfflineDesk(undefined)
      return
    }
    const open = () => {
      const found = wasSignedIn() ? savedAssignment(requestedOffice(new URLSearchParams(location.search))) : undefined
      // The usual page, when it comes, is about the same office.
      if (found?.office) saveCurrentOffice(found.office.id)
      setOfflineDesk(found)
    }
    const timer = setTimeout(open, navigator.onLine === false ? 0 : sessionWaitMs)
    return () => clearTimeout(timer)
  }, [session, busy])
  return offlineDesk
}
