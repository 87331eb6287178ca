import { usePageContext } from '../../hooks/page-context.ts'
import './footer.css'

export function Footer() {
  const { common, link } = usePageContext()
  return (
    <footer class="footer">
      <div class="footer__inner">
        <p>
          <strong>{common.footer.free}</strong>
        </p>
        <nav aria-label={common.footerNavigation}>
          <ul>
            <li>
              <a href={link('help')}>{common.nav.help}</a>
            </li>
            <li>
              <a href={link('offices')}>{common.nav.offices}</a>
            </li>
            <li>
              <a href={link('privacy')}>{common.footer.privacy}</a>
            </li>
          </ul>
        </nav>
        <p class="muted">{common.footer.openSource}</p>
      </div>
    </footer>
  )
}
