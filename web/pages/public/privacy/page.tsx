import { Layout } from '../../../components/layout/layout.tsx'
import { Table } from '../../../components/table/table.tsx'
import type { PrivacyTexts } from '../../../texts/id/public/privacy.ts'

const parts = ['what', 'why', 'until'] as const

export default function PrivacyPage({ t }: { t: PrivacyTexts }) {
  const { kept } = t
  return (
    <Layout>
      <h1>{t.heading}</h1>
      <Table
        caption={kept.caption}
        columns={[{ name: kept.columns.name }, ...parts.map((part) => ({ name: kept.columns[part] }))]}
        rows={kept.rows.map((row) => [row.name, ...parts.map((part) => row[part])])}
        narrow="list"
      />
      {t.sections.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </Layout>
  )
}
