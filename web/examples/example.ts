import type { ComponentChildren } from 'preact'

/** The text of the language that the page is in. */
export type Localize = (id: string, en: string) => string

/** One state of a component. */
export interface Example {
  readonly name: string
  /** When to use it, in one sentence. */
  readonly when: string
  readonly show: ComponentChildren
}

/** What `<name>.examples.tsx` exports by default. */
export type ExamplesOf = (localize: Localize) => {
  /** What the component is for, in one sentence. */
  readonly purpose: string
  readonly examples: readonly Example[]
}
