/**
 * Holds the database engine on a leash: when this process's stdin closes, which it does however the parent ends
 * (also by `kill -9`), the engine ends too. Without it an orphan would keep the database file and the memory.
 *
 * Called as `node engine-guard.ts <pid file> <binary> <arguments…>`; the engine writes to our stdout and stderr.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const [pidFile, binary, ...args] = process.argv.slice(2)
if (!pidFile || !binary) throw new Error('usage: engine-guard.ts <pid file> <binary> <arguments…>')

/** Milliseconds the engine has for a graceful end. */
const grace = 1000

const engine = spawn(binary, args, { stdio: ['ignore', 'inherit', 'inherit'] })
engine.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
engine.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
if (engine.pid) writeFileSync(pidFile, String(engine.pid))

const end = () => {
  engine.kill('SIGTERM')
  setTimeout(() => engine.kill('SIGKILL'), grace)
}
process.stdin.on('end', end).on('error', end).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
