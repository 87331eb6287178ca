import { useState } from 'preact/hooks'
import { recallObject, remember } from '../../behaviour/storage.ts'
import { type Change, changeOf } from './steps.ts'

const name = 'reschedule'

/** The change of a booking as this tab keeps it. */
export function useChange(id: string): [Change, (next: Change) => void] {
  const [change, setChange] = useState(() => changeOf(id, recallObject('session', name)))
  const keep = (next: Change) => {
    setChange(next)
    remember('session', name, JSON.stringify(next))
  }
  return [change, keep]
}
