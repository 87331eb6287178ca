import { useEffect, useRef, useState } from 'preact/hooks'
import type { Session } from '../../../lambdas/contract/schemas.ts'
import type { Problem, Result } from '../../api.ts'
import { randomKey } from '../../behaviour/random-key.ts'
import { todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { type DeskClock, deskClock, markTime } from '../../staff/desk/desk-clock.ts'
import { keptKeys } from '../../staff/desk/published-keys.ts'
import { type Connection, soon, useConnection } from '../../staff/desk/use-connection.ts'
import { useDeskClock } from '../../staff/desk/use-desk-clock.ts'
import { type Sending, useSending } from '../../staff/desk/use-sending.ts'
import { type Shelf, useShelf } from '../../staff/desk/use-shelf.ts'
import { allWaiting, dropWaiting, putWaiting, type Waiting } from '../../staff/desk/waiting.ts'
import { openAgain } from '../../staff/open-again.ts'
import { isShut } from '../../staff/shut.ts'
import { useIdle } from '../../staff/use-idle.ts'
import { type Checked, isGood, judge, withNews, withoutWaiting } from './judge.ts'
import { readToken } from './offline-token.ts'
import { type Party, type Person, partyOf } from './party.ts'
import type { DeskOffice } from './post.ts'
import { play } from './sound.ts'
import { fateOf, isUnanswered } from './unanswered.ts'

/** What an officer says of somebody. */
export type Saying = Pick<Waiting, 'outcome' | 'reason' | 'remark'>

/** Something that happened besides, for the officer to know. */
export type Remark = 'meanwhile' | 'not-kept' | 'hidden' | Problem

export interface Desk extends Shelf {
  readonly connection: Connection
  readonly clock: DeskClock | undefined
  readonly sending: Sending
  readonly checked: Checked | undefined
  readonly party: Party | undefined
  /** A check or a record is under way. */
  readonly pending: boolean
  readonly remark: Remark | undefined
  readonly check: (text: string) => Promise<void>
  readonly next: () => void
  readonly record: (people: readonly Person[], saying: Saying) => Promise<void>
  readonly undo: (person: Person) => Promise<void>
}

/** The work at the desk: one proof at a time, with the server or alone. */
export function useDesk(office: DeskOffice, { username: by }: Pick<Session, 'username'>): Desk {
  const connection = useConnection()
  const clock = useDeskClock(connection.heard)
  const shelf = useShelf(by)
  const [checked, setChecked] = useState<Checked>()
  const [pending, setPending] = useState(false)
  const [remark, setRemark] = useState<Remark>()
  const busy = useRef(false)
  const shown = useRef(checked)
  shown.current = checked

  /** What is being looked up, and what was scanned meanwhile: the officer holds that proof by now. */
  const looking = useRef<string | undefined>(undefined)
  const scanned = useRef<string | undefined>(undefined)

  /** One thing at a time: a second press does nothing; a second scan comes next. */
  const once = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setPending(true)
    await work().finally(() => {
      busy.current = false
      looking.current = undefined
      setPending(false)
    })
    const text = scanned.current
    scanned.current = undefined
    if (text !== undefined) await check(text)
  }
  /** Asks the server, unless it is known not to answer. Whose session has ended logs in and comes back. */
  const ask = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (!connection.online) return { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
    const result = await soon(call())
    if (!result.ok && isUnanswered(result.problem)) connection.lost()
    else connection.answered()
    if (!result.ok && isShut(result.problem)) openAgain(result.problem)
    return result
  }
  const judged = (text: string) =>
    judge(
      text,
      { office: office.id, today: todayIn(office.timeZone, deskClock().now) },
      {
        ask: (what) => ask(() => staffApi('verifyProof', what)),
        read: (token) => readToken(token, keptKeys(deskClock().now)),
        waiting: allWaiting,
      },
    )
  const check = async (text: string): Promise<void> => {
    if (busy.current) {
      // The camera sees the same proof again and again.
      if (text !== looking.current) scanned.current = text
      return
    }
    looking.current = text
    await once(async () => {
      const answer = await judged(text)
      setRemark('problem' in answer ? answer.problem : undefined)
      if (!('checked' in answer)) return
      setChecked(answer.checked)
      play(isGood(answer.checked) ? 'good' : 'bad')
    })
  }
  /** What the server says by now of the proof that is shown. */
  const refresh = async () => {
    const { current } = shown
    if (!current) return
    const answer = await judged(current.text)
    if ('checked' in answer && !answer.checked.alone && shown.current === current) setChecked(answer.checked)
  }

  const sending = useSending(by, shelf.waiting.length, connection, (lot) => {
    const id = shown.current?.booking?.id ?? shown.current?.claims?.booking
    if (lot.some(({ booking }) => booking === id)) void refresh()
  })

  const put = (one: Omit<Waiting, 'order'>) => {
    if (!putWaiting(one)) setRemark('not-kept')
  }
  const record = (people: readonly Person[], saying: Saying) =>
    once(async () => {
      const party = checked && partyOf(checked, shelf.waiting)
      if (!party) return
      setRemark(undefined)
      // Whatever waits goes first, so that everything arrives in the order in which it was said.
      let direct = shelf.waiting.length === 0 && connection.online
      for (const { index } of people) {
        const at = new Date(markTime()).toISOString()
        const one = { key: randomKey(), by, office: office.id, booking: party.booking, index, ...saying, at }
        if (!direct) {
          put(one)
          continue
        }
        const { key: idempotencyKey, booking: id } = one
        const result = await ask(() =>
          staffApi('recordOutcome', { id, index: String(index), idempotencyKey, ...saying }),
        )
        if (result.ok) {
          setChecked((now) => now && withNews(now, result.body))
          // A verdict that was found without the server knows nobody of the party.
          if (checked.alone) await refresh()
          continue
        }
        const fate = fateOf(result.problem)
        if (fate === 'refused') setRemark(result.problem)
        else if (fate === 'meanwhile') {
          setRemark('meanwhile')
          await refresh()
        } else {
          direct = false
          put(fate === 'tried' ? { ...one, tried: true } : one)
        }
      }
    })
  const undo = ({ index, recorded, waiting }: Person) =>
    once(async () => {
      setRemark(undefined)
      if (waiting) {
        if (waiting.tried) return
        dropWaiting(waiting)
        setChecked((now) => now && withoutWaiting(now))
        return
      }
      const id = checked?.booking?.id
      if (!id || !recorded) return
      const result = await ask(() => staffApi('undoOutcome', { id, index: String(index), at: recorded.at }))
      if (result.ok) setChecked((now) => now && withNews(now, result.body))
      else if (result.problem.code === 'changed-meanwhile') {
        setRemark('meanwhile')
        await refresh()
      } else setRemark(result.problem)
    })
  const next = () => {
    setChecked(undefined)
    setRemark(undefined)
  }
  // Names and NIKs are no sight for who stands at a counter without its officer.
  useIdle(checked, () => {
    next()
    setRemark('hidden')
  })
  // Elsewhere on this page somebody has logged in as another: nothing of the former stays on the screen.
  useEffect(next, [by, office.id])
  return {
    ...shelf,
    connection,
    clock,
    sending,
    checked,
    party: checked && partyOf(checked, shelf.waiting),
    pending,
    remark,
    check,
    next,
    record,
    undo,
  }
}
