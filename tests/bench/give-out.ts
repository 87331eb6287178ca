/**
 * `npm run bench:quotas`: 12 weeks of 12 times a day, over 60 days after Sundays and holidays, are given out over HTTP on the local
 * run, once in one call and once week by week, as the page does to show its progress. Figures depend on the machine.
 */
import { addDays, dayAt } from '../../lambdas/domain/shared/dates.ts'
import { signedInClient } from '../support/local-run/api-client.ts'
import { startLocalRun } from '../support/local-run/local-run.ts'

const times = Array.from(
  { length: 12 },
  (_, n) => `${String(8 + Math.floor(n / 2)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
)
const weeks = 12
const slots = (quota: number) => times.map((time) => ({ time, quota }))

const run = await startLocalRun()
try {
  const admin = await signedInClient(run.origin, 'admin')
  const tomorrow = addDays(dayAt(Date.now(), 'Asia/Jakarta'), 1)
  const opensAt = new Date(Date.now() + 3_600_000).toISOString()

  const giveOut = async (from: string, to: string, quota: number) => {
    const began = performance.now()
    const order = { from, to, weekdays: [1, 2, 3, 4, 5, 6], slots: slots(quota), opensAt }
    const { status, body } = await admin.post('/api/admin/offices/tangerang/quotas', order)
    if (status !== 200) throw new Error(`giving out was answered ${status} ${body.code}`)
    const changed = body.days.filter(({ result }: { result: string }) => result === 'changed').length
    return { changed, seconds: (performance.now() - began) / 1000 }
  }

  const atOnce = await giveOut(tomorrow, addDays(tomorrow, weeks * 7 - 1), 40)
  console.log(`in one call: ${atOnce.changed} days in ${atOnce.seconds.toFixed(1)} s`)

  const byWeek: { changed: number; seconds: number }[] = []
  for (let week = 0; week < weeks; week++) {
    const from = addDays(tomorrow, week * 7)
    byWeek.push(await giveOut(from, addDays(from, 6), 41))
  }
  const total = byWeek.reduce((sum, { seconds }) => sum + seconds, 0)
  const longest = Math.max(...byWeek.map(({ seconds }) => seconds))
  const days = byWeek.reduce((sum, { changed }) => sum + changed, 0)
  console.log(`week by week: ${days} days in ${total.toFixed(1)} s, the longest call ${longest.toFixed(1)} s`)
} finally {
  await run.stop()
}
