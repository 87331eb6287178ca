/**
 * The components of the design system, in the order of the index. Each is a folder of `web/components/` with markup,
 * style, behaviour where there is any, and examples. What else stands there is made of them for certain pages.
 */
export const components = [
  'button',
  'field',
  'radio-cards',
  'error-summary',
  'notice',
  'stepper',
  'summary-list',
  'card',
  'dialog',
  'table',
  'empty-state',
  'progress',
  'loading',
  'icon',
  'mark',
] as const

export type ComponentName = (typeof components)[number]

/** Where the local run shows them. */
export const examplesPath = '/_local/components/'
