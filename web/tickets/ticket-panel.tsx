import { useEffect, useState } from 'preact/hooks'
import type { Ticket } from '../../lambdas/contract/schemas.ts'
import { api, type Result } from '../api.ts'
import { isPassing } from '../behaviour/patience.ts'
import { keepTicket, savedTickets } from '../behaviour/ticket-shelf.ts'
import { useLoad } from '../behaviour/use-load.ts'
import { Icon } from '../components/icon/icon.tsx'
import { Loaded } from '../components/loading/loading.tsx'
import { useSurroundings } from '../context.ts'
import { useSession } from '../session.ts'
import type { TicketTexts } from '../texts/id/ticket.ts'
import { Qr } from './qr.tsx'
import './ticket.css'

/** A fresh ticket; the one on the device where the server can't be reached. */
async function fetchTicket(id: string): Promise<Result<Ticket>> {
  const asked = await api('showTicket', { id })
  if (asked.ok || !isPassing(asked.problem)) return asked
  const saved = savedTickets().find(({ booking }) => booking.id === id)
  return saved ? { ok: true, body: saved } : asked
}

/** The QR code of a booking to come. Showing it keeps it on the device, and says so. */
export function TicketPanel({ t, id }: { t: TicketTexts; id: string }) {
  const { link } = useSurroundings()
  const session = useSession()
  const load = useLoad(`ticket ${id}`, () => fetchTicket(id))
  const [kept, setKept] = useState<boolean>()
  const ticket = load.state === 'ready' ? load.body : undefined
  const owner = session?.username
  useEffect(() => {
    if (ticket && owner) setKept(keepTicket(owner, ticket))
  }, [ticket, owner])
  return (
    <section class="ticket-panel" aria-labelledby="ticket">
      <h2 id="ticket">{t.heading}</h2>
      <p>{t.show}</p>
      <Loaded load={load}>
        {({ token, booking }) => <Qr text={token} label={t.label(booking.code)} missing={t.missing(booking.code)} />}
      </Loaded>
      <div class="ticket-panel__kept" role="status">
        {kept === false && <p>{t.notKept}</p>}
        {kept && (
          <>
            <p>
              <Icon name="check" /> <strong>{t.kept}</strong>
            </p>
            <p class="muted">
              {t.until} <a href={link('tickets')}>{t.open}</a>
            </p>
          </>
        )}
      </div>
    </section>
  )
}
