import { useEffect, useState } from 'preact/hooks'
import type { TicketView } from '../../../lambdas/contract/http/schemas.ts'
import { Icon } from '../../components/icon/icon.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { api, type Result } from '../../lib/api.ts'
import { isTransient } from '../../lib/retry.ts'
import { savedTickets, saveTicket } from '../../lib/saved-tickets.ts'
import { useSession } from '../../lib/session.ts'
import type { TicketTexts } from '../../texts/id/shared/ticket.ts'
import { Qr } from './qr.tsx'
import './ticket-panel.css'

/** A fresh ticket; the one on the device where the server can't be reached. */
async function fetchTicket(id: string): Promise<Result<TicketView>> {
  const asked = await api('showTicket', { id })
  if (asked.ok || !isTransient(asked.problem)) return asked
  const saved = savedTickets().find(({ booking }) => booking.id === id)
  return saved ? { ok: true, body: saved } : asked
}

/** The QR code of a booking to come. Showing it keeps it on the device, and says so. */
export function TicketPanel({ t, id }: { t: TicketTexts; id: string }) {
  const { link } = usePageContext()
  const session = useSession()
  const load = useLoad(`ticket ${id}`, () => fetchTicket(id))
  const [isSaved, setSaved] = useState<boolean>()
  const ticket = load.state === 'ready' ? load.body : undefined
  const owner = session?.username
  useEffect(() => {
    if (ticket && owner) setSaved(saveTicket(owner, ticket))
  }, [ticket, owner])
  return (
    <section class="ticket-panel" aria-labelledby="ticket">
      <h2 id="ticket">{t.heading}</h2>
      <p>{t.show}</p>
      <Loaded load={load}>
        {({ token, booking }) => <Qr text={token} label={t.label(booking.code)} missing={t.missing(booking.code)} />}
      </Loaded>
      <div class="ticket-panel__saved" role="status">
        {isSaved === false && <p>{t.notKept}</p>}
        {isSaved && (
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
