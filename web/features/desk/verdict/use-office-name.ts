import { useEffect, useState } from 'preact/hooks'
import { api } from '../../../lib/api.ts'

/** Name of another office; its id until the name has come, and without network. */
export function useOfficeName(id: string | undefined): string | undefined {
  const [name, setName] = useState<string>()
  useEffect(() => {
    setName(undefined)
    if (id === undefined) return
    let wanted = true
    void api('showOffice', { office: id }).then((result) => wanted && result.ok && setName(result.body.name))
    return () => {
      wanted = false
    }
  }, [id])
  return name ?? id
}
