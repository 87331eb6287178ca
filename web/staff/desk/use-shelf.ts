import { useEffect, useState } from 'preact/hooks'
import { isTimeKnown, serverNow } from '../../clock.ts'
import { type Conflict, conflictsOf, dropOld, othersWaiting, type Waiting, waitingOf, watchShelf } from './waiting.ts'

export interface Shelf {
  readonly waiting: readonly Waiting[]
  readonly conflicts: readonly Conflict[]
  /** Usernames of others who have something waiting on this device. */
  readonly others: readonly string[]
}

const look = (by: string): Shelf => ({
  waiting: waitingOf(by),
  conflicts: conflictsOf(by),
  others: othersWaiting(by),
})

/** What stands on this device for an officer, as it changes in this tab or another. */
export function useShelf(by: string): Shelf {
  const [shelf, setShelf] = useState<Shelf>({ waiting: [], conflicts: [], others: [] })
  useEffect(() => {
    const read = () => setShelf(look(by))
    if (isTimeKnown()) dropOld(serverNow())
    read()
    return watchShelf(read)
  }, [by])
  return shelf
}
