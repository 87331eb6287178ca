import type { RouteInput } from '../../../../lambdas/contract/routes.ts'
import type { Result } from '../../../lib/api.ts'
import { staffApi } from '../../../lib/staff-api.ts'

type Wanted = Pick<RouteInput<'showDayList'>, 'office' | 'date' | 'nik'>

export const fileTypes = { pdf: 'application/pdf', csv: 'text/csv' } as const

/** The list as the server sets it: for paper, or for a spreadsheet. */
export async function listFile(wanted: Wanted, type: keyof typeof fileTypes): Promise<Result<Blob>> {
  // Which of its types a route answers is decided by `Accept`; what it promises is its JSON.
  const result: Result<unknown> = await staffApi('showDayList', { ...wanted, accept: fileTypes[type] })
  if (!result.ok) return result
  if (result.body instanceof Blob) return { ok: true, body: result.body }
  return { ok: false, problem: { code: 'internal', detail: '', errors: [] } }
}

export const fileName = (office: string, date: string, type: keyof typeof fileTypes): string =>
  `daftar-antrian-${office}-${date}.${type}`
