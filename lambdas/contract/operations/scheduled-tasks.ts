/** Scheduled work, each task by its name: how often it is called. What is missed once is made up for by the next call. */
export const scheduledTasks = {
  /** Gives back the places of claims that outlived their lease. */
  sweep: { minutes: 1 },
  /** Records who had not come when the day had ended. */
  'no-shows': { minutes: 15 },
  /** Writes down the reminders that are due. */
  reminders: { minutes: 15 },
  /** Erases personal data of bookings whose time has passed. */
  erasure: { minutes: 360 },
} as const

export type ScheduledTask = keyof typeof scheduledTasks
export const scheduledTaskNames = Object.keys(scheduledTasks) as ScheduledTask[]

/** Name of the metric that gets, whenever the task has come to a good end, how much there was to do. */
export const completedTaskMetric = (task: ScheduledTask): string => `task-completed-${task}`
