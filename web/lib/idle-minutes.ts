/** Minutes without use after which what only the officer may see leaves a screen that others can look at. */
export const idleMinutes = 5
