import type { ComponentName } from './components.ts'
import type { ExamplesOf } from './example.ts'

/** What a component is for, then each of its states. */
export function ComponentPage({ name, purpose, examples }: { name: ComponentName } & ReturnType<ExamplesOf>) {
  return (
    <>
      <h1>{name}</h1>
      <p class="lead">{purpose}</p>
      {examples.map(({ name: state, when, show }) => (
        <section class="example" key={state} aria-label={state}>
          <h2>{state}</h2>
          <p class="muted">{when}</p>
          <div class="example__shown">{show}</div>
        </section>
      ))}
    </>
  )
}
