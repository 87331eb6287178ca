import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tryPort } from '../run/ports.ts'
import { StartProblem } from '../run/start-problem.ts'

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
      throw refusalOf(error, port)
    }
  }
  return { close: async () => void (await Promise.all(servers.map(closed))) }
}

/** @throws StartProblem when the port is taken; better now than when everything else has started */
export async function portIsFree(port: number): Promise<void> {
  await tryPort(port).catch((error) => {
    throw refusalOf(error, port)
  })
}

const refusalOf = (error: unknown, port: number): unknown => {
  const { code } = error as NodeJS.ErrnoException
  const other = 'choose another port: PORT=3100 npm start.'
  if (code === 'EADDRINUSE') return new StartProblem(`Port ${port} is taken by another program; stop it, or ${other}`)
  if (code === 'EACCES') return new StartProblem(`Port ${port} may not be used without special rights; ${other}`)
  return error
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
