import { useHeading } from '../../behaviour/use-heading.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { returnPath } from '../../return-path.ts'
import type { SecondStepTexts } from '../../texts/id/second-step.ts'

/** It is set up; on to where it was asked for. */
export function DoneStep({ t }: { t: SecondStepTexts }) {
  const { link, locale } = useSurroundings()
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
