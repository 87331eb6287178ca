import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { StuckQueue } from '../../../../../../web/features/desk/queue/stuck-queue.tsx'
import { PageContext } from '../../../../../../web/hooks/page-context.ts'
import type { Problem } from '../../../../../../web/lib/api.ts'
import common from '../../../../../../web/texts/id/shared/common.ts'
import texts from '../../../../../../web/texts/id/staff/scan-proof.ts'

const t = texts.status
const shown = (problem: Partial<Problem> | undefined) =>
  renderToString(
    h(
      PageContext.Provider,
      { value: { locale: 'id', page: 'scan-proof', common } },
      h(StuckQueue, { t, problem: problem && { code: 'internal', detail: '', errors: [], ...problem } }),
    ),
  )

describe('the standing of a desk', () => {
  it.each([
    [{ code: 'internal', requestId: 'r-1' }, 'r-1'],
    [{ code: 'internal' }, common.problems.internal],
    [{ code: 'forbidden', detail: 'Akun ini bukan petugas loket.' }, 'Akun ini bukan petugas loket.'],
    [{ code: 'too-many-attempts', detail: 'Tunggu beberapa menit.' }, 'Tunggu beberapa menit.'],
  ] as const)('says why outcomes wait on: %j', (problem, why) => {
    expect(shown(problem)).toContain(t.stuck)
    expect(shown(problem)).toContain(why)
  })

  it('says nothing twice: no connection and an ended session have words of their own', () => {
    for (const code of ['offline', 'busy', 'not-signed-in', 'second-step-needed'] as const)
      expect(shown({ code })).toBe('')
    expect(shown(undefined)).toBe('')
  })
})
