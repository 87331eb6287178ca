import { useEffect, useState } from 'preact/hooks'
import type { SessionView } from '../../lambdas/contract/http/schemas.ts'
import { href } from '../site.ts'
import { api, type Result, type RouteBody } from './api.ts'
import { deskAssignmentKey } from './desk-assignment-key.ts'
import { withRetries } from './retry.ts'
import { removeTicketsOfOthers } from './saved-tickets.ts'
import { clearTab, readItem, removeItem, saveItem } from './storage.ts'

/*
 * The session itself is two HttpOnly cookies that no script can see. A mark in the browser's storage says whether
 * asking the server is worth while, so that visitors who never logged in cost no call. It holds no name.
 */
const signedInKey = 'signed-in'
/** When somebody last logged in or out here, for pages that were open before. */
const accountChangedKey = 'account-changed'

/** Whether who is logged in works for an office: they are led to its pages, not to booking. */
export const isStaff = (): boolean => Boolean(known?.roles.length)

/** undefined: not yet known; null: nobody is logged in. */
export type KnownSession = SessionView | null | undefined

let known: KnownSession
let asking: Promise<KnownSession> | undefined
const listeners = new Set<(session: KnownSession) => void>()

function publishSession(session: KnownSession): void {
  known = session
  if (session) saveItem('local', signedInKey, '1')
  else removeItem('local', signedInKey)
  if (session) removeTicketsOfOthers(session.username)
  for (const listener of listeners) listener(session)
}

/** Whether somebody has logged in on this device and not out again; who, only the server knows. */
export const wasSignedIn = (): boolean => readItem('local', signedInKey) !== undefined

/** Without a network there is nobody to ask; who comes back to it is asked for then. */
const online = (): Promise<void> =>
  navigator.onLine === false
    ? new Promise((resolve) => addEventListener('online', () => resolve(), { once: true }))
    : Promise.resolve()

async function fetchSession(): Promise<KnownSession> {
  await online()
  const result = await withRetries(() => api('showSession', {}))
  if (result.ok) publishSession(result.body)
  else if (result.problem.code === 'not-signed-in') publishSession(null)
  // Anything else says nothing about the person: stay undecided, the next page asks again.
  return known
}

/** Who is logged in, kept up to date on this page. */
export function useSession(): KnownSession {
  const [session, setSession] = useState<KnownSession>()
  useEffect(() => {
    setSession(known)
    listeners.add(setSession)
    if (known === undefined && !readItem('local', signedInKey)) publishSession(null)
    else if (known === undefined) asking ??= fetchSession().finally(() => (asking = undefined))
    return () => {
      listeners.delete(setSession)
    }
  }, [])
  return session
}

/** @returns the session, or that a code is to come */
export async function logIn(username: string, password: string): Promise<Result<RouteBody<'logIn'>>> {
  const result = await api('logIn', { username, password })
  if (result.ok && !('next' in result.body)) acceptSession(result.body)
  return result
}

/** Somebody is logged in on this device from now on. */
export function acceptSession(session: SessionView): void {
  removeItem('local', deskAssignmentKey)
  publishSession(session)
  saveItem('local', accountChangedKey, String(Date.now()))
}

/** The person corrected their name: greet them by it at once. */
export function updateSessionName(fullName: string): void {
  if (known) publishSession({ ...known, fullName })
}

/**
 * Ends the session and forgets everything typed on this device, then goes home. When the server was not reached the
 * cookies are still there, so the person stays logged in and is told so.
 */
export async function logOut(): Promise<Result<undefined>> {
  const result = await api('logOut', {})
  if (result.ok) leave()
  return result
}

/** Deletes the account, which ends the session too. */
export async function removeAccount(password: string): Promise<Result<undefined>> {
  const result = await api('removeAccount', { password })
  if (result.ok) leave({ pesan: 'akun-dihapus' })
  return result
}

/** Said before somebody logs out; a page with something unsaved prevents that and asks first. */
export const logOutWanted = 'log-out-wanted'

/** This page is on its way out already, home or to the login. */
let leaving = false
export const isLeaving = (): boolean => leaving

/** Nobody is logged in any more: nothing of theirs stays behind. */
function leave(query?: { readonly pesan: string }): void {
  leaving = true
  publishSession(null)
  removeItem('local', deskAssignmentKey)
  saveItem('local', accountChangedKey, String(Date.now()))
  clearTab()
  location.assign(href(pageLocale(), 'home', query && { query }))
}

/**
 * A page in another tab, or one that Back brings out of the browser's memory, must not show or book for somebody who
 * has left: it begins anew, and after a logout without what was typed in it.
 */
export function reloadOnAccountChange(): void {
  const before = readItem('local', accountChangedKey)
  const check = () => {
    if (readItem('local', accountChangedKey) === before) return
    if (!readItem('local', signedInKey)) clearTab()
    location.reload()
  }
  addEventListener('storage', check)
  addEventListener('pageshow', ({ persisted }) => persisted && check())
}

/**
 * The session is over: log in, then come back to where we are. The login takes this page's place in the history: Back
 * would lead here, and from here to the login again. Who has just logged out is on the way home and stays so.
 */
export function goLogIn(message?: 'expired'): void {
  if (leaving) return
  leaving = true
  removeItem('local', signedInKey)
  const here = location.pathname + location.search
  location.replace(href(pageLocale(), 'log-in', { query: { lanjut: here, ...(message && { pesan: 'berakhir' }) } }))
}

const pageLocale = () => (document.documentElement.lang === 'en' ? 'en' : 'id')
