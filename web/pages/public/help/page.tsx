import { Layout } from '../../../components/layout/layout.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { HelpTexts } from '../../../texts/id/public/help.ts'

/** The leaflet's notice ("PERHATIAN"), then what people ask. */
export default function HelpPage({ t }: { t: HelpTexts }) {
  const { link } = usePageContext()
  return (
    <Layout>
      <h1>{t.heading}</h1>
      <section aria-labelledby="notice">
        <h2 id="notice">{t.noticeHeading}</h2>
        <Notice kind="warning">
          <p>{t.month}</p>
          <p>{t.proof}</p>
          <p>{t.refusal}</p>
          <ol>
            {t.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        </Notice>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">{t.questionsHeading}</h2>
        {t.questions.map(([question, answer]) => (
          <div key={question}>
            <h3>{question}</h3>
            <p>{answer}</p>
          </div>
        ))}
      </section>
      <p>
        {t.contact} <a href={link('offices')}>{t.offices}</a>.
      </p>
    </Layout>
  )
}
