import { createGateway, type GatewayOptions } from '../gateway/gateway.ts'
import { listen } from '../gateway/loopback.ts'
import { type FunctionContext, startFunctionByName } from '../lambda/all-functions.ts'
import { freePort } from './ports.ts'

/** An API in which it is still some days ago. */
export interface PastApi {
  /** `http://localhost:43117`; who is logged in today is so there. */
  readonly origin: string
  close(): Promise<void>
}

/**
 * The function `bookings` with its clock set back, behind a gateway of its own: with it the seed books a day of which the
 * times have passed. Every rule holds, as on the day on which people would have booked.
 * @param behind milliseconds
 */
export async function startPastApi(
  behind: number,
  { variables, endpoints, log }: FunctionContext,
  { authorize, originKey }: Pick<GatewayOptions, 'authorize' | 'originKey'>,
): Promise<PastApi> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const bookings = await startFunctionByName(
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
