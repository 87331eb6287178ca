import { useSurroundings } from '../context.ts'

/** Leads to where an office closes a day. */
export function useClosingLink(): (office: string, date: string) => string {
  const { link } = useSurroundings()
  return (office, date) => link('close-day', { query: { kantor: office, tanggal: date } })
}
