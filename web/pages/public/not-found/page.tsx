import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { NotFoundTexts } from '../../../texts/id/public/not-found.ts'

export default function NotFoundPage({ t }: { t: NotFoundTexts }) {
  const { link } = usePageContext()
  return (
    <Layout>
      <h1>{t.heading}</h1>
      <p>{t.text}</p>
      <Buttons>
        <ButtonLink href={link('home')}>{t.home}</ButtonLink>
        <ButtonLink href={link('bookings')} kind="secondary">
          {t.bookings}
        </ButtonLink>
      </Buttons>
    </Layout>
  )
}
