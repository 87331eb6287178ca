import type { Day, Millis } from '../../domain/shared/dates.ts'

/** Which days a task of the clock has done, so that it reads none of them again. */
export interface DoneDays {
  /** Days of an office that are done. */
  of(task: string, office: string): Promise<ReadonlySet<Day>>
  mark(task: string, office: string, date: Day): Promise<void>
}

/** The last run of a task of the clock. */
export interface TaskRun {
  readonly startedAt: Millis
  /** When it last came to a good end. */
  readonly doneAt?: Millis
  /** Name of the fault that ended the last run. */
  readonly failed?: string
  /** How much the last good run had to do. */
  readonly count?: number
}

export interface TaskRuns {
  recordEnd(task: string, run: { startedAt: Millis; failed?: string; count: number }): Promise<void>
  /** By task; one that has never run is missing. */
  last(): Promise<ReadonlyMap<string, TaskRun>>
}
