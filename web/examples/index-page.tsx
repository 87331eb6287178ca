import type { Locale } from '../../lambdas/contract/locale.ts'
import { type ComponentName, components } from './components.ts'
import { examplesHref } from './frame.tsx'

/** Every component with what it is for. */
export function Index({ locale, purposeOf }: { locale: Locale; purposeOf: (name: ComponentName) => string }) {
  return (
    <>
      <h1>{locale === 'id' ? 'Komponen' : 'Components'}</h1>
      <ul class="examples__list">
        {components.map((name) => (
          <li key={name}>
            <a href={examplesHref(locale, name)}>{name}</a>
            <br />
            {purposeOf(name)}
          </li>
        ))}
      </ul>
    </>
  )
}
