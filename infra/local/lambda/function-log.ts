import { createWriteStream, existsSync, renameSync } from 'node:fs'

/**
 * The console of all functions: everything goes to a file, what is an error also to our own console. The log of the
 * run before is kept beside it as `….1`.
 */
export function openFunctionLog(file: string) {
  if (existsSync(file)) renameSync(file, `${file}.1`)
  const lines = createWriteStream(file, { mode: 0o600 })
  return {
    write: (line: string, level: 'info' | 'error'): void => {
      lines.write(`${line}\n`)
      if (level === 'error') console.error(line)
    },
    close: () => new Promise<void>((resolve) => lines.end(resolve)),
  }
}
