import { locales } from '../../../lambdas/contract/locale.ts'
import { usePageContext } from '../../hooks/page-context.ts'
import { href } from '../../site.ts'
import './language-switch.css'

/** Query and fragment change without a new page (steps of a booking), so they are read when the link is used. */
function keepQueryAndFragment(event: { currentTarget: HTMLAnchorElement }): void {
  event.currentTarget.search = location.search
  event.currentTarget.hash = location.hash
}

/** Links to the same page in the other language. Each language is named in itself. */
export function LanguageSwitch() {
  const { locale, page, common } = usePageContext()
  return (
    <nav class="language-switch" aria-label={common.language.label}>
      {locales.map((other) => (
        <a
          key={other}
          href={href(other, page)}
          lang={other}
          hreflang={other}
          aria-current={other === locale ? 'true' : undefined}
          onClick={keepQueryAndFragment}
          onFocus={keepQueryAndFragment}
          onPointerDown={keepQueryAndFragment}
        >
          {other.toUpperCase()}
          <span class="hidden-visually">: {common.language[other]}</span>
        </a>
      ))}
    </nav>
  )
}
