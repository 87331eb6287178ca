import { useState } from 'preact/hooks'
import { usePageContext } from '../../hooks/page-context.ts'
import { useAction } from '../../hooks/use-action.ts'
import type { Problem } from '../../lib/api.ts'
import { logOut, logOutWanted, useSession } from '../../lib/session.ts'
import type { PageName } from '../../site.ts'
import { Icon } from '../icon/icon.tsx'
import { LanguageSwitch } from '../language-switch/language-switch.tsx'
import { Mark } from '../mark/mark.tsx'
import { problemText } from '../notice/problem-text.tsx'
import './header.css'

const items = ['booking', 'bookings', 'tickets', 'offices', 'help'] as const
/** Pages that stand below one of the menu's. */
const section: Partial<Record<PageName, PageName>> = {
  'booking-detail': 'bookings',
  reschedule: 'bookings',
  cancel: 'bookings',
  replacement: 'bookings',
}

export function Header() {
  const { common, link, page } = usePageContext()
  const [open, setOpen] = useState(false)
  return (
    <header class="header">
      <div class="header__bar">
        <a class="header__brand" href={link('home')}>
          <Mark />
          <span>
            <strong>{common.brand}</strong>
            <span class="header__line">{common.brandLine}</span>
          </span>
        </a>
        <LanguageSwitch />
        <button
          type="button"
          class="header__menu"
          aria-expanded={open}
          aria-controls="main-menu"
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'cross' : 'menu'} />
          {common.menu}
        </button>
      </div>
      <div id="main-menu" class={open ? 'header__below header__below--open' : 'header__below'}>
        <nav aria-label={common.mainNavigation}>
          <ul class="header__nav">
            {items.map((item) => (
              <li key={item}>
                <a href={link(item)} aria-current={(section[page] ?? page) === item ? 'page' : undefined}>
                  {common.nav[item]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <AccountState />
      </div>
    </header>
  )
}

function AccountState() {
  const { common, link, page } = usePageContext()
  const session = useSession()
  const { run, pending } = useAction()
  const [problem, setProblem] = useState<Problem>()
  const leave = async () => {
    if (!dispatchEvent(new Event(logOutWanted, { cancelable: true }))) return
    const result = await run(logOut)
    if (result && !result.ok) setProblem(result.problem)
  }
  if (!session)
    return (
      <div class="header__account">
        <a href={link('log-in')}>{common.account.logIn}</a>
        <a href={link('sign-up')}>{common.account.signUp}</a>
      </div>
    )
  return (
    <div class="header__account">
      {session.roles.length > 0 && <a href={link('manage')}>{common.account.staff}</a>}
      <a class="header__name" href={link('account')} aria-current={page.startsWith('account') ? 'page' : undefined}>
        <Icon name="person" />
        <span class="hidden-visually">{common.account.label}: </span>
        {session.fullName}
      </a>
      <button type="button" onClick={leave} disabled={pending}>
        {common.account.logOut}
      </button>
      {problem && (
        <p class="header__problem" role="alert">
          {common.account.stillSignedIn} {problemText(problem, common)}
        </p>
      )}
    </div>
  )
}
