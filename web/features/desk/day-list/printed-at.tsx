import { useEffect, useRef } from 'preact/hooks'
import { usePageContext } from '../../../hooks/page-context.ts'
import { instantWords } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'

/** When and by whom a page was printed; on paper only. Written when the printing begins, not when the page was shown. */
export function PrintedAt({ words, timeZone }: { words: (when: string) => string; timeZone: string }) {
  const { locale } = usePageContext()
  const stamp = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const write = () => {
      const { current } = stamp
      if (current) current.textContent = words(instantWords(new Date(serverNow()).toISOString(), timeZone, locale))
    }
    addEventListener('beforeprint', write)
    return () => removeEventListener('beforeprint', write)
  })
  return <span class="day__printed" ref={stamp} />
}
