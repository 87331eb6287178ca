/**
 * `npm run bench`: 1,000 people, 1 to 5 each, ask for one slot of 100 places at the same moment over HTTP on the local
 * run. Prints what they were answered and how long it took. Figures depend on the machine; the laws are tested, not
 * measured (tests/invariants).
 */

import { person } from '../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../support/local-run/api-client.ts'
import { slotWithPlaces } from '../support/local-run/demo-data.ts'
import { startLocalRun } from '../support/local-run/local-run.ts'

const callers = 1000
const places = 100

const run = await startLocalRun()
try {
  const names = ['budi', 'petugas', 'petugas-bsd', 'admin', 'admin-bsd', 'pusat']
  const people = await Promise.all(names.map((name) => signedInClient(run.origin, name)))
  const slot = await slotWithPlaces(await signedInClient(run.origin, 'admin'), places)
  let born = 0
  const parties = Array.from({ length: callers }, (_, n) => Array.from({ length: (n % 5) + 1 }, () => person(born++)))

  const began = performance.now()
  const answers = await Promise.all(
    parties.map(async (applicants, n) => {
      const sent = performance.now()
      const { status, body } = await (people[n % people.length] as ApiClient).book(
        { ...slot, applicants },
        `bench-${n}-key`,
      )
      return {
        code: status === 201 ? 'booked' : String(body.code),
        people: applicants.length,
        ms: performance.now() - sent,
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000

  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) =>
    `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`
  const counts = Map.groupBy(answers, ({ code }) => code)
  console.log(
    `${callers} callers, ${places} places: ${(callers / seconds).toFixed(0)} answers/s, all after ${seconds.toFixed(1)} s`,
  )
  for (const [code, of] of counts)
    console.log(`  ${code}: ${of.length} (${of.reduce((sum, one) => sum + one.people, 0)} people)`)
  console.log(`  half within ${at(0.5)}, 95 % within ${at(0.95)}, 99 % within ${at(0.99)}`)
} finally {
  await run.stop()
}
