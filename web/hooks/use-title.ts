import { useEffect } from 'preact/hooks'
import { usePageContext } from './page-context.ts'

/** The window's title tells the step, and says first when something is wrong (it is what a screen reader reads first). */
export function useTitle(title: string, wrong = false): void {
  const { common } = usePageContext()
  useEffect(() => {
    const full = common.windowTitle(title)
    document.title = wrong ? common.windowError(full) : full
  }, [title, wrong, common])
}
