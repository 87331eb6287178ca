/** `session` lives as long as the tab, `local` longer. Both may be switched off by the browser: then nothing is kept. */
type Place = 'session' | 'local'
const storage = (place: Place): Storage => (place === 'session' ? sessionStorage : localStorage)

/** @returns whether it is kept */
export function remember(place: Place, name: string, value: string): boolean {
  try {
    storage(place).setItem(name, value)
    return true
  } catch {
    // Full or forbidden: the page works on, only a reload forgets.
    return false
  }
}

export function recall(place: Place, name: string): string | undefined {
  try {
    return storage(place).getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * What was kept as a JSON object; an empty one when nothing was, or something else is there. A tab lives longer than a
 * version of the pages, so nobody may rely on more than that.
 */
export function recallObject(place: Place, name: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(recall(place, name) ?? 'null')
    return typeof kept === 'object' && kept ? { ...kept } : {}
  } catch {
    return {}
  }
}

export function forget(place: Place, name: string): void {
  try {
    storage(place).removeItem(name)
  } catch {
    // Nothing was kept.
  }
}

/** Forgets everything this tab keeps: drafts and half-filled forms. */
export function forgetTab(): void {
  try {
    sessionStorage.clear()
  } catch {
    // Nothing was kept.
  }
}
