import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve as resolvePath } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * A lock that no crash can leave behind: a listening socket that the system takes away with its process. On Linux it
 * has an abstract name and no file at all; elsewhere a stale file is recognised by nobody answering.
 * @param what is locked, e.g. the path of a folder
 * @param patience milliseconds to wait for a holder that is just ending
 * @returns a way to let go, or undefined when somebody else holds it
 */
export async function tryLock(what: string, maxWaitMs: number): Promise<(() => Promise<void>) | undefined> {
  const name = `antrian-${createHash('sha256').update(resolvePath(what)).digest('hex').slice(0, 24)}`
  const address = process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
  for (const end = performance.now() + maxWaitMs; ; await wait(50)) {
    const release = await hold(address)
    if (release) return release
    if (process.platform !== 'linux' && !(await answers(address))) rmSync(address, { force: true })
    if (performance.now() >= end) return undefined
  }
}

function hold(address: string): Promise<(() => Promise<void>) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => {
      server.unref()
      resolve(() => new Promise((released) => server.close(() => released())))
    })
  })
}

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
