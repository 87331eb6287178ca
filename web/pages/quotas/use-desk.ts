import { useEffect, useState } from 'preact/hooks'
import { forget, recall, remember } from '../../behaviour/storage.ts'
import { type Desk, type Edit, openDesk } from './desk.ts'

/** The desk of an office. What is not saved stays in this tab, also over a login or a change of language. */
export function useDesk(office: string): [Desk, (change: (desk: Desk) => Desk) => void] {
  const draft = `quota-edits ${office}`
  const [desk, setDesk] = useState<Desk>(() =>
    openDesk(JSON.parse(recall('session', draft) ?? '[]') as [string, Edit][]),
  )
  useEffect(() => {
    if (desk.edits.size === 0) forget('session', draft)
    else remember('session', draft, JSON.stringify([...desk.edits]))
  }, [desk.edits, draft])
  return [desk, setDesk]
}
