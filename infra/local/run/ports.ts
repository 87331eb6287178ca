import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below those that systems give to outgoing connections, so that none of these takes the port before its user does. */
const [lowest, beyond] = [20_000, 32_000]

/**
 * A port of 127.0.0.1 that nobody holds at this moment.
 * @throws the system's error when it lets nobody listen
 */
export async function freePort(): Promise<number> {
  for (;;)
    try {
      return await tryPort(randomInt(lowest, beyond))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
}

/**
 * Takes a port for an instant and lets it go again.
 * @returns the port
 * @throws the system's error, with `code` `EADDRINUSE` when somebody holds it
 */
export function tryPort(port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve(port)))
  })
}
