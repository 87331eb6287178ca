import type { Visit } from '../../lambdas/contract/staff/days-schemas.ts'
import { MaskedNik } from '../components/masked-nik/masked-nik.tsx'
import { Table } from '../components/table/table.tsx'
import { useSurroundings } from '../context.ts'
import { longDate, timeWords, todayIn } from '../dates.ts'
import type { VisitsTexts } from '../texts/id/visits.ts'
import { standingOf } from './standing.ts'
import './visits-table.css'

/**
 * Bookings as staff see them: who comes and when, never a full NIK.
 * @param dated names the day of each; left out where all are of one day
 */
export function VisitsTable({
  t,
  caption,
  visits,
  timeZone,
  dated = false,
}: {
  t: VisitsTexts
  caption: string
  visits: readonly Visit[]
  timeZone: string
  dated?: boolean
}) {
  const { locale } = useSurroundings()
  const today = todayIn(timeZone)
  return (
    <div class="visits">
      <Table
        caption={caption}
        narrow="list"
        columns={[t.code, dated ? t.day : t.time, t.people, t.status].map((name) => ({ name }))}
        rows={visits.map((visit) => {
          const time = timeWords(visit.time, timeZone, locale)
          return [
            visit.code,
            dated ? `${longDate(visit.date, locale)}, ${time}` : time,
            <Party key="people" t={t} visit={visit} />,
            <>
              {standingOf(visit, today, t)}
              <span class="visits__note">{visit.username ? t.account(visit.username) : t.noAccount}</span>
            </>,
          ]
        })}
      />
    </div>
  )
}

function Party({ t, visit: { people } }: { t: VisitsTexts; visit: Visit }) {
  const { common } = useSurroundings()
  return (
    <ul class="visits__people">
      {people.map(({ fullName, nikMasked, kind, outcome }) => (
        <li key={nikMasked + fullName}>
          {fullName}
          {outcome && <strong> ({t.outcomes[outcome]})</strong>}
          <span class="visits__note">
            <MaskedNik masked={nikMasked} named /> · {common.kinds[kind]}
          </span>
        </li>
      ))}
    </ul>
  )
}
