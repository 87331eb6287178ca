import { type Surroundings, startOne } from './all-functions.ts'
import { createGateway, type Origins } from './gateway.ts'
import { listen } from './loopback.ts'
import { freePort } from './ports.ts'

/** An API in which it is still some days ago. */
export interface Past {
  /** `http://localhost:43117`; who is logged in today is so there. */
  readonly origin: string
  close(): Promise<void>
}

/**
 * The function `bookings` with its clock set back, behind a gateway of its own: with it the seed books a day of which the
 * times have passed. Every rule holds, as on the day on which people would have booked.
 * @param behind milliseconds
 */
export async function startPast(
  behind: number,
  { variables, endpoints, log }: Surroundings,
  { authorize, originKey }: Pick<Origins, 'authorize' | 'originKey'>,
): Promise<Past> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const bookings = await startOne(
    'bookings',
    { variables: { ...variables, SITE_ORIGIN: origin }, endpoints, log },
    behind,
  )
  const nothing = async () => ({ status: 404, headers: {}, body: Buffer.alloc(0) })
  const gateway = createGateway({
    siteOrigin: origin,
    originKey,
    authorize,
    invoke: (_, event) => bookings.invoke(event),
    pages: nothing,
    local: nothing,
  })
  const server = await listen(gateway, port)
  return {
    origin,
    async close() {
      await server.close()
      await bookings.close()
    },
  }
}
