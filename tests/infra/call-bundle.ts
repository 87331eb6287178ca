import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'

/*
 * Loads a bundle as Lambda does, calls its handler with the event on standard input, and writes the answer. A process
 * of its own, so that the bundle sees no module and no variable but its own. The console puts time, request and level
 * before each text, as Lambda's does.
 */
for (const [level, stream] of Object.entries({ log: process.stdout, warn: process.stderr, error: process.stderr }))
  Object.assign(console, {
    [level]: (...parts: unknown[]) =>
      stream.write(`${new Date().toISOString()}\trequest\t${level.toUpperCase()}\t${format(...parts)}\n`),
  })
const [bundle = ''] = process.argv.slice(2)
type Handler = (event: unknown, context: { getRemainingTimeInMillis: () => number }) => Promise<unknown>
const { handler } = (await import(pathToFileURL(bundle).href)) as { handler: Handler }
const event = JSON.parse(await text(process.stdin))
const answer = await handler(event, { getRemainingTimeInMillis: () => 30_000 })
process.stdout.write(`\n${JSON.stringify({ answer })}\n`)
// Clients keep their sockets open.
process.exit(0)
