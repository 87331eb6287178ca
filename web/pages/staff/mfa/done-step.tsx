import { ButtonLink } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { returnPath } from '../../../lib/return-path.ts'
import type { MfaTexts } from '../../../texts/id/staff/mfa.ts'

/** It is set up; on to where it was asked for. */
export function MfaDoneStep({ t }: { t: MfaTexts }) {
  const { link, locale } = usePageContext()
  const heading = useHeading(true)
  useTitle(t.done.heading)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t.done.heading}
      </h1>
      <Notice kind="success" live>
        <p>{t.done.text}</p>
      </Notice>
      <p>{t.done.lost}</p>
      <ButtonLink href={returnPath(location.search, location.origin, locale) ?? link('manage')}>{t.done.on}</ButtonLink>
    </>
  )
}
