import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Copy, cut and paste while a cell of the grid has the focus. The events come to the document, since no text is selected; a field
 * in a cell keeps its own.
 */
export function useClipboard(
  grid: RefObject<HTMLElement | null>,
  does: { readonly copy: () => string; readonly remove: () => void; readonly paste: (text: string) => void },
): void {
  const latest = useRef(does)
  latest.current = does
  useEffect(() => {
    const isOurs = () => document.activeElement?.tagName === 'TD' && grid.current?.contains(document.activeElement)
    const onCopy = (event: ClipboardEvent) => {
      if (!isOurs()) return
      event.clipboardData?.setData('text/plain', latest.current.copy())
      event.preventDefault()
      if (event.type === 'cut') latest.current.remove()
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs()) return
      event.preventDefault()
      latest.current.paste(event.clipboardData?.getData('text/plain') ?? '')
    }
    // Safari offers neither where nothing is selected unless this says that there is something.
    const offer = (event: Event) => isOurs() && event.preventDefault()
    const listen = (does: 'addEventListener' | 'removeEventListener') => {
      for (const name of ['copy', 'cut']) document[does](name, onCopy as EventListener)
      document[does]('paste', onPaste as EventListener)
      for (const name of ['beforecopy', 'beforecut', 'beforepaste']) document[does](name, offer)
    }
    listen('addEventListener')
    return () => listen('removeEventListener')
  }, [grid])
}
