import type { ComponentChildren } from 'preact'
import { useSurroundings } from '../../context.ts'
import { Footer } from '../footer/footer.tsx'
import { Header } from '../header/header.tsx'
import './layout.css'

/**
 * The frame of every page: skip link, header, main, footer.
 * @param width `text` keeps lines readable, `wide` is for pages of cards and calendars
 */
export function Layout({ children, width = 'text' }: { children: ComponentChildren; width?: 'text' | 'wide' }) {
  const { common } = useSurroundings()
  return (
    <>
      <a class="skip" href="#content">
        {common.skip}
      </a>
      <Header />
      <main id="content" class={`layout layout--${width}`} tabIndex={-1}>
        <noscript>
          <p class="notice notice--warning">{common.noScript}</p>
        </noscript>
        {children}
      </main>
      <Footer />
    </>
  )
}
