import { useEffect, useState } from 'preact/hooks'
import type { TicketView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Spinner } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { BookingFacts } from '../../../features/booking/booking-facts.tsx'
import { Qr } from '../../../features/proof/qr.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { removeTicket, savedTickets } from '../../../lib/saved-tickets.ts'
import type { TicketsTexts } from '../../../texts/id/public/tickets.ts'
import './tickets.css'

/** What this device keeps, read again when another tab changes it or Back leads here; undefined until then. */
function useTickets(): [tickets: readonly TicketView[] | undefined, look: () => void] {
  const [tickets, setTickets] = useState<readonly TicketView[]>()
  const refresh = () => setTickets(savedTickets())
  useEffect(() => {
    refresh()
    addEventListener('storage', refresh)
    addEventListener('pageshow', refresh)
    return () => {
      removeEventListener('storage', refresh)
      removeEventListener('pageshow', refresh)
    }
  }, [])
  return [tickets, refresh]
}

/** The tickets kept on this device. Asks nobody anything: no network, no login. */
export default function TicketsPage({ t }: { t: TicketsTexts }) {
  const { common } = usePageContext()
  const [tickets, refresh] = useTickets()
  const [removed, setRemoved] = useState<string>()
  const remove = ({ booking: { id, code } }: TicketView) => {
    removeTicket(id)
    setRemoved(code)
    refresh()
  }
  return (
    <Layout>
      <h1>{t.heading}</h1>
      {removed && (
        <Notice kind="success" live>
          <p>{t.removed(removed)}</p>
        </Notice>
      )}
      {!tickets && <Spinner text={common.loading} />}
      {tickets?.length === 0 && <Empty t={t} />}
      {tickets && tickets.length > 0 && (
        <>
          <p class="lead tickets__about">{t.lead}</p>
          {tickets.map((ticket) => (
            <TicketCard key={ticket.booking.id} t={t} ticket={ticket} onRemove={() => remove(ticket)} />
          ))}
          <div class="tickets__about">
            <Buttons>
              <Button kind="secondary" onClick={() => print()}>
                {t.print}
              </Button>
            </Buttons>
            <p class="muted">{t.stale}</p>
          </div>
        </>
      )}
    </Layout>
  )
}

function TicketCard({ t, ticket, onRemove }: { t: TicketsTexts; ticket: TicketView; onRemove: () => void }) {
  const { token, booking, office } = ticket
  const { id, code } = booking
  return (
    <article class="ticket" aria-labelledby={`ticket-${id}`}>
      <h2 id={`ticket-${id}`} class="ticket__code">
        <span class="caption">{t.code}</span>
        {code}
      </h2>
      <Qr text={token} label={t.ticket.label(code)} missing={t.ticket.missing(code)} />
      <p class="ticket__show">{t.ticket.show}</p>
      <BookingFacts booking={booking} office={office} />
      <p>
        {t.phone}: <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>{office.phone}</a>
      </p>
      <Buttons>
        <Button kind="danger" onClick={onRemove}>
          {t.remove}
          <span class="hidden-visually">{t.removeOf(code)}</span>
        </Button>
      </Buttons>
    </article>
  )
}

function Empty({ t }: { t: TicketsTexts }) {
  const { link } = usePageContext()
  return (
    <EmptyState
      icon="calendar"
      title={t.empty.title}
      action={
        <>
          <ButtonLink href={link('bookings')}>{t.empty.bookings}</ButtonLink>
          <ButtonLink href={link('booking')} kind="secondary">
            {t.empty.start}
          </ButtonLink>
        </>
      }
    >
      <p>{t.empty.text}</p>
    </EmptyState>
  )
}
