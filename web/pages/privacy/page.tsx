import { Layout } from '../../components/layout/layout.tsx'
import type { PrivacyTexts } from '../../texts/id/privacy.ts'

export default function PrivacyPage({ t }: { t: PrivacyTexts }) {
  return (
    <Layout>
      <h1>{t.heading}</h1>
      {t.sections.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </Layout>
  )
}
