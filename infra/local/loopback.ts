import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { StartProblem } from './start-problem.ts'

/**
 * Listens on both loopback addresses; a machine without IPv6 has one.
 * @throws StartProblem when the port is taken
 */
export async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
): Promise<{ close(): Promise<void> }> {
  const servers: Server[] = []
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000 }, handler)
    try {
      await new Promise<void>((resolve, reject) => {
        // The rush connects all at once; the system's default queue of 511 would make the rest wait for a retry.
        server.once('error', reject).listen({ port, host, backlog: 4096 }, resolve)
      })
      servers.push(server)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue
      await Promise.all(servers.map(closed))
      throw code === 'EADDRINUSE' || code === 'EACCES' ? portTaken(port) : error
    }
  }
  return { close: async () => void (await Promise.all(servers.map(closed))) }
}

export const portTaken = (port: number): StartProblem =>
  new StartProblem(`Port ${port} is taken by another program; stop it, or choose another port: PORT=3100 npm start.`)

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
