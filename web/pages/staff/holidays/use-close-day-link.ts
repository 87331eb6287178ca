import { usePageContext } from '../../../hooks/page-context.ts'

/** Leads to where an office closes a day. */
export function useCloseDayLink(): (office: string, date: string) => string {
  const { link } = usePageContext()
  return (office, date) => link('close-day', { query: { kantor: office, tanggal: date } })
}
