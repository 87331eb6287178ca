/** `session` lives as long as the tab, `local` longer. Both may be switched off by the browser: then nothing is kept. */
type StorageArea = 'session' | 'local'
const storage = (area: StorageArea): Storage => (area === 'session' ? sessionStorage : localStorage)

/** @returns whether it is kept */
export function saveItem(area: StorageArea, name: string, value: string): boolean {
  try {
    storage(area).setItem(name, value)
    return true
  } catch {
    // Full or forbidden: the page works on, only a reload forgets.
    return false
  }
}

export function readItem(area: StorageArea, name: string): string | undefined {
  try {
    return storage(area).getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * What was kept as a JSON object; an empty one when nothing was, or something else is there. A tab lives longer than a
 * version of the pages, so nobody may rely on more than that.
 */
export function readObject(area: StorageArea, name: string): Readonly<Record<string, unknown>> {
  try {
    const saved: unknown = JSON.parse(readItem(area, name) ?? 'null')
    return typeof saved === 'object' && saved ? { ...saved } : {}
  } catch {
    return {}
  }
}

export function removeItem(area: StorageArea, name: string): void {
  try {
    storage(area).removeItem(name)
  } catch {
    // Nothing was kept.
  }
}

/** Forgets everything this tab keeps: drafts and half-filled forms. */
export function clearTab(): void {
  try {
    sessionStorage.clear()
  } catch {
    // Nothing was kept.
  }
}
