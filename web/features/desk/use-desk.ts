import { useEffect, useRef, useState } from 'preact/hooks'
import type { SessionView } from '../../../lambdas/contract/http/schemas.ts'
import { useIdle } from '../../hooks/use-idle.ts'
import type { Problem, Result } from '../../lib/api.ts'
import { todayIn } from '../../lib/dates.ts'
import { randomKey } from '../../lib/random-key.ts'
import { restoreStaffAccess } from '../../lib/restore-staff-access.ts'
import { isStaffAccessLost } from '../../lib/staff-access.ts'
import { staffApi } from '../../lib/staff-api.ts'
import type { DeskOffice } from './offline/desk-assignment.ts'
import { type DeskClock, deskClock, recordLatestTime } from './offline/desk-clock.ts'
import { savedKeys } from './offline/published-keys.ts'
import { type Connection, useConnection, withAnswerTimeout } from './offline/use-connection.ts'
import { useDeskClock } from './offline/use-desk-clock.ts'
import { verifyProofToken } from './offline/verify-token.ts'
import { classifyFailure, isUnanswered } from './queue/failed-outcome.ts'
import { allQueuedOutcomes, dequeueOutcome, enqueueOutcome, type QueuedOutcome } from './queue/outcome-queue.ts'
import { type OutcomeQueue, useOutcomeQueue } from './queue/use-outcome-queue.ts'
import { type QueueSender, useQueueSender } from './queue/use-queue-sender.ts'
import { play } from './scan/sound.ts'
import { type DeskApplicant, type DeskParty, deskPartyOf } from './verdict/desk-party.ts'
import { type CheckedProof, isGood, judge, withoutQueued, withServerState } from './verdict/judge.ts'

/** What an officer says of somebody. */
export type OutcomeInput = Pick<QueuedOutcome, 'outcome' | 'reason' | 'remark'>

/** Something that happened besides, for the officer to know. */
export type DeskMessage = 'meanwhile' | 'not-kept' | 'hidden' | Problem

export interface DeskState extends OutcomeQueue {
  readonly connection: Connection
  readonly clock: DeskClock | undefined
  readonly sending: QueueSender
  readonly checked: CheckedProof | undefined
  readonly party: DeskParty | undefined
  /** A check or a record is under way. */
  readonly pending: boolean
  readonly remark: DeskMessage | undefined
  readonly check: (text: string) => Promise<void>
  readonly next: () => void
  readonly record: (people: readonly DeskApplicant[], input: OutcomeInput) => Promise<void>
  readonly undo: (person: DeskApplicant) => Promise<void>
}

/** The work at the desk: one proof at a time, with the server or alone. */
export function useDesk(office: DeskOffice, { username: by }: Pick<SessionView, 'username'>): DeskState {
  const connection = useConnection()
  const clock = useDeskClock(connection.keyFetchCount)
  const queue = useOutcomeQueue(by)
  const [checked, setChecked] = useState<CheckedProof>()
  const [pending, setPending] = useState(false)
  const [remark, setRemark] = useState<DeskMessage>()
  const busy = useRef(false)
  const shown = useRef(checked)
  shown.current = checked

  /** What is being looked up, and what was scanned meanwhile: the officer holds that proof by now. */
  const checking = useRef<string | undefined>(undefined)
  const scanned = useRef<string | undefined>(undefined)

  /** One thing at a time: a second press does nothing; a second scan comes next. */
  const once = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setPending(true)
    await work().finally(() => {
      busy.current = false
      checking.current = undefined
      setPending(false)
    })
    const text = scanned.current
    scanned.current = undefined
    if (text !== undefined) await check(text)
  }
  /** Asks the server, unless it is known not to answer. Whose session has ended logs in and comes back. */
  const ask = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (!connection.online) return { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
    const result = await withAnswerTimeout(call())
    if (!result.ok && isUnanswered(result.problem)) connection.lost()
    else connection.answered()
    if (!result.ok && isStaffAccessLost(result.problem)) restoreStaffAccess(result.problem)
    return result
  }
  const judged = (text: string) =>
    judge(
      text,
      { office: office.id, today: todayIn(office.timeZone, deskClock().now) },
      {
        ask: (what) => ask(() => staffApi('verifyProof', what)),
        read: (token) => verifyProofToken(token, savedKeys(deskClock().now)),
        waiting: allQueuedOutcomes,
      },
    )
  const check = async (text: string): Promise<void> => {
    if (busy.current) {
      // The camera sees the same proof again and again.
      if (text !== checking.current) scanned.current = text
      return
    }
    checking.current = text
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

  const sending = useQueueSender(by, queue.waiting.length, connection, (batch) => {
    const id = shown.current?.booking?.id ?? shown.current?.claims?.booking
    if (batch.some(({ booking }) => booking === id)) void refresh()
  })

  const put = (one: Omit<QueuedOutcome, 'order'>) => {
    if (!enqueueOutcome(one)) setRemark('not-kept')
  }
  const record = (people: readonly DeskApplicant[], input: OutcomeInput) =>
    once(async () => {
      const party = checked && deskPartyOf(checked, queue.waiting)
      if (!party) return
      setRemark(undefined)
      // Whatever waits goes first, so that everything arrives in the order in which it was said.
      let direct = queue.waiting.length === 0 && connection.online
      for (const { index } of people) {
        const at = new Date(recordLatestTime()).toISOString()
        const one = { key: randomKey(), by, office: office.id, booking: party.booking, index, ...input, at }
        if (!direct) {
          put(one)
          continue
        }
        const { key: idempotencyKey, booking: id } = one
        const result = await ask(() =>
          staffApi('recordOutcome', { id, index: String(index), idempotencyKey, ...input }),
        )
        if (result.ok) {
          setChecked((now) => now && withServerState(now, result.body))
          // A verdict that was found without the server knows nobody of the party.
          if (checked.alone) await refresh()
          continue
        }
        const fate = classifyFailure(result.problem)
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
  const undo = ({ index, recorded, waiting }: DeskApplicant) =>
    once(async () => {
      setRemark(undefined)
      if (waiting) {
        if (waiting.tried) return
        dequeueOutcome(waiting)
        setChecked((now) => now && withoutQueued(now))
        return
      }
      const id = checked?.booking?.id
      if (!id || !recorded) return
      const result = await ask(() => staffApi('undoOutcome', { id, index: String(index), at: recorded.at }))
      if (result.ok) setChecked((now) => now && withServerState(now, result.body))
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
    ...queue,
    connection,
    clock,
    sending,
    checked,
    party: checked && deskPartyOf(checked, queue.waiting),
    pending,
    remark,
    check,
    next,
    record,
    undo,
  }
}
