import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

/*
 * Loads a bundle as Lambda does, calls its handler with the event on standard input, and writes the answer. A process
 * of its own, so that the bundle sees no module and no variable but its own.
 */
const [bundle = ''] = process.argv.slice(2)
type Handler = (event: unknown, context: { getRemainingTimeInMillis: () => number }) => Promise<unknown>
const { handler } = (await import(pathToFileURL(bundle).href)) as { handler: Handler }
const event = JSON.parse(await text(process.stdin))
const answer = await handler(event, { getRemainingTimeInMillis: () => 30_000 })
process.stdout.write(`\n${JSON.stringify({ answer })}\n`)
// Clients keep their sockets open.
process.exit(0)
