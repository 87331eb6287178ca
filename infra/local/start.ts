/**
 * `npm start`: the whole product on one machine. The last line printed begins with `Ready`; Ctrl-C ends every part.
 */
import { enableCompileCache } from 'node:module'

// Compiled code is kept between starts; it must be asked for before anything large is loaded.
enableCompileCache()
const { runUntilStopped } = await import('./run/run.ts')
await runUntilStopped()
