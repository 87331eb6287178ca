import { useEffect } from 'preact/hooks'
import { useSurroundings } from '../context.ts'

/** The window's title tells the step, and says first when something is wrong (it is what a screen reader reads first). */
export function useTitle(title: string, wrong = false): void {
  const { common } = useSurroundings()
  useEffect(() => {
    const full = common.windowTitle(title)
    document.title = wrong ? common.windowError(full) : full
  }, [title, wrong, common])
}
