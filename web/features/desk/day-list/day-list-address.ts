import type { SessionView } from '../../../../lambdas/contract/http/schemas.ts'

type DayListTab = 'list' | 'sheet'

/** What the address asks for: `?tanggal=2026-12-14&lihat=lembar`. */
export interface DayListAddress {
  readonly date: string
  readonly view: DayListTab
}

export const isDayText = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** The day asked for, else today; the list for officers, who alone may see names. */
export function parseDayListAddress(
  query: URLSearchParams,
  { today, officer }: { today: string; officer: boolean },
): DayListAddress {
  const date = query.get('tanggal') ?? ''
  return {
    date: isDayText(date) ? date : today,
    view: officer && query.get('lihat') !== 'lembar' ? 'list' : 'sheet',
  }
}

/** Query of a page's address that asks for it. Today is left out, so that a bookmark stays today's. */
export const dayListQuery = (
  office: string,
  { date, view }: DayListAddress,
  today: string,
): Record<string, string> => ({
  kantor: office,
  ...(date !== today && { tanggal: date }),
  ...(view === 'sheet' && { lihat: 'lembar' }),
})

export const isOfficerAt = ({ roles }: Pick<SessionView, 'roles'>, office: string): boolean =>
  roles.some((one) => one.role === 'officer' && one.office === office)
