import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const inMemory = '/dev/shm'

/** Whether Linux's folder in memory takes what tests and their browsers put there; containers often have 64 MB. */
export const hasMemoryFolder = existsSync(inMemory) && roomIn(inMemory) > 1e9

/** Where databases stand that are gone with their test: on a disk, every commit of theirs would wait for it. */
export const scratchFolder = hasMemoryFolder ? inMemory : tmpdir()

/** In bytes. */
function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
