import { createServer } from 'node:net'

/** A port of 127.0.0.1 that nobody holds at this moment. */
export const freePort = (): Promise<number> => tryPort(0)

/**
 * Takes a port for an instant and lets it go again.
 * @param port 0 lets the system choose
 * @returns the port
 * @throws the system's error, with `code` `EADDRINUSE` when somebody holds it
 */
export function tryPort(port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : port))
    })
  })
}
