import { citizenRoutes } from 'virtual:citizen-routes'
import { deskClock, learnServerClock } from './desk-clock.ts'
import { saveKeys } from './published-keys.ts'

const [, address] = citizenRoutes.listKeys
/** Milliseconds after which no answer is one, too. */
const requestTimeoutMs = 20_000

/**
 * Asks for the published keys, and keeps them and the server's time for the time without network. It is the cheapest question
 * there is, so it also tells whether the server may answer again: never out of the browser's cache, which always answers. The
 * edge's cache does for a while (hearing.ts).
 * @returns whether it answered
 */
export async function fetchKeys(): Promise<boolean> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), requestTimeoutMs)
  try {
    const response = await fetch(address, { cache: 'no-store', signal: stop.signal })
    if (!response.ok) return false
    const { keys } = await response.json()
    learnServerClock(response.headers)
    saveKeys(keys, deskClock().now)
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
