import { expect, onTestFinished, test } from 'vitest'
import { onEachNewDay } from '../../../../../infra/local/run/new-day.ts'

test('works once for each day that begins, and not for the one it started on', async () => {
  let today = '2026-12-01'
  const worked: string[] = []
  const days = onEachNewDay(
    () => today,
    async () => worked.push(today),
  )
  onTestFinished(days.stop)
  await days.look()
  expect(worked).toEqual([])
  today = '2026-12-02'
  await Promise.all([days.look(), days.look()])
  await days.look()
  expect(worked).toEqual(['2026-12-02'])
})
