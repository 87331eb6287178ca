import type { ComponentChildren } from 'preact'
import { usePageContext } from '../../hooks/page-context.ts'
import { Footer } from '../footer/footer.tsx'
import { Header } from '../header/header.tsx'
import './layout.css'

/**
 * The frame of every page: skip link, header, main, footer.
 * @param width `text` keeps lines readable, `wide` is for pages of cards and calendars
 * @param tall for pages whose content arrives late and is long: the footer waits under the fold instead of jumping there
 */
export function Layout({
  children,
  width = 'text',
  tall = false,
}: {
  children: ComponentChildren
  width?: 'text' | 'wide'
  tall?: boolean
}) {
  const { common } = usePageContext()
  return (
    <>
      <a class="skip" href="#content">
        {common.skip}
      </a>
      <Header />
      <main id="content" class={`layout layout--${width}${tall ? ' layout--tall' : ''}`} tabIndex={-1}>
        <noscript>
          <p class="notice notice--warning">{common.noScript}</p>
        </noscript>
        {children}
      </main>
      <Footer />
    </>
  )
}
