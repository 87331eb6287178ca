import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'

// Required, not imported: the package is CommonJS with a `default` of its own, which importers unwrap differently.
const require = createRequire(import.meta.url)
const { default: serveSes } = require('aws-ses-v2-local') as typeof import('aws-ses-v2-local')
const { getStoreReadonly, clearStore } =
  require('aws-ses-v2-local/dist/store.js') as typeof import('aws-ses-v2-local/dist/store.js')

export interface SesMail {
  readonly to: string
  readonly subject: string
  readonly html: string
}

/** The SES API on loopback, and the mails it was given, newest first. */
export async function startSesMailbox() {
  clearStore()
  const server = await serveSes({ host: '127.0.0.1', port: 0 })
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    list: (): SesMail[] =>
      getStoreReadonly()
        .emails.map(({ destination, subject, body }) => ({
          to: destination.to.join(', '),
          subject,
          html: body.html ?? '',
        }))
        .reverse(),
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
