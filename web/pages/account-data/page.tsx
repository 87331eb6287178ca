import { api } from '../../api.ts'
import { usePersonal } from '../../behaviour/use-own.ts'
import { BackLink } from '../../components/back-link/back-link.tsx'
import { Buttons } from '../../components/button/button.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { SaveFile } from '../../components/save-file/save-file.tsx'
import { useSurroundings } from '../../context.ts'
import type { AccountDataTexts } from '../../texts/id/account-data.ts'
import { Deletion } from './deletion.tsx'

/** A copy of what is kept, and the end of it (UU PDP 27/2022, articles 7, 8 and 13). */
export default function AccountDataPage({ t }: { t: AccountDataTexts }) {
  const { link } = useSurroundings()
  const session = usePersonal('session', () => api('showSession', {}))
  return (
    <Layout>
      <BackLink to="account">{t.back}</BackLink>
      <Deletion t={t}>
        <h1>{t.heading}</h1>
        <section>
          <h2>{t.copy.heading}</h2>
          <p>{t.copy.text}</p>
          <p>
            <strong>{t.copy.care}</strong>
          </p>
          <Loaded load={session}>
            {({ username }) => (
              <Buttons>
                <SaveFile
                  fetch={() => api('saveAccountData', {})}
                  name={`antrian-data-${username}.json`}
                  label={t.copy.save}
                  icon="download"
                />
              </Buttons>
            )}
          </Loaded>
        </section>
      </Deletion>
      <p>
        <a href={link('privacy')}>{t.privacy}</a>
      </p>
    </Layout>
  )
}
