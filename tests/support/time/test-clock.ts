import { inject } from 'vitest'
import { setClockAhead } from '../../../infra/local/run/run-clock.ts'

/** Run by vitest in every worker, before a file is loaded. */
setClockAhead(inject('clockAhead'))
