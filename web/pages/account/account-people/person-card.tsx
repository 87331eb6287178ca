import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SavedPersonView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { MaskedNik } from '../../../features/booking/masked-nik.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { api, type Problem } from '../../../lib/api.ts'
import { dayWords } from '../../../lib/dates.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { AccountPeopleTexts } from '../../../texts/id/account/account-people.ts'

interface PersonCardProps {
  readonly t: AccountPeopleTexts
  readonly person: SavedPersonView
  readonly onRemoved: () => void
}

/** One saved person, with what can be done about them. */
export function PersonCard({ t, person, onRemoved }: PersonCardProps) {
  const { common, link, locale } = usePageContext()
  const [asked, setAsked] = useState<'before' | 'now'>()
  const { id, fullName, nikMasked, birthDate, kind } = person
  const remove = useRef<HTMLDivElement>(null)
  // Whoever thinks better of it is back where they were.
  useLayoutEffect(() => {
    if (asked === 'before') remove.current?.querySelector('button')?.focus()
  }, [asked])
  return (
    <Card id={`person-${id}`} title={fullName}>
      <p>
        <MaskedNik masked={nikMasked} named />
      </p>
      <p class="muted">{t.born(dayWords(birthDate, locale))}</p>
      <p class="muted">{kind ? common.kinds[kind] : t.anyKind}</p>
      {asked === 'now' ? (
        <Removal t={t} person={person} onRemoved={onRemoved} onKept={() => setAsked('before')} />
      ) : (
        <div ref={remove}>
          <Buttons>
            <ButtonLink kind="secondary" href={link('account-person', { query: { orang: id } })}>
              {common.change}
              <span class="hidden-visually"> {fullName}</span>
            </ButtonLink>
            <Button kind="danger" onClick={() => setAsked('now')}>
              {t.remove}
              <span class="hidden-visually"> {fullName}</span>
            </Button>
          </Buttons>
        </div>
      )}
    </Card>
  )
}

/** Asks once more, and says what stays. */
function Removal({ t, person, onRemoved, onKept }: PersonCardProps & { onKept: () => void }) {
  const action = useAction()
  const [problem, setProblem] = useState<Problem>()
  const question = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => question.current?.focus(), [])
  const remove = async () => {
    setProblem(undefined)
    const result = await action.run(() => api('removePerson', { person: person.id }), 4)
    if (!result) return
    // Gone already, by a repeat or in another tab: that is what was wanted.
    if (result.ok || result.problem.code === 'not-found') onRemoved()
    else if (result.problem.code === 'not-signed-in') goLogIn('expired')
    else setProblem(result.problem)
  }
  return (
    <div class="people__removal">
      <p ref={question} tabIndex={-1}>
        <strong>{t.removeQuestion(person.fullName)}</strong> {t.removeNote}
      </p>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
      <Form
        submit={t.removeConfirm}
        kind="danger"
        onSubmit={remove}
        action={action}
        beside={
          <Button kind="secondary" onClick={onKept}>
            {t.keep}
          </Button>
        }
      />
    </div>
  )
}
