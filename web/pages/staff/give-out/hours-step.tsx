import { useState } from 'preact/hooks'
import { fieldErrors } from '../../../../lambdas/contract/http/field-errors.ts'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { staffFieldErrors } from '../../../../lambdas/contract/http/staff-field-errors.ts'
import type { OfficeWeekView, Template } from '../../../../lambdas/contract/quota/schemas.ts'
import type { TemplateDay } from '../../../../lambdas/contract/quota/template.ts'
import { Button } from '../../../components/button/button.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { WeekNote } from '../../../features/quota/week-note.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import type { Problem } from '../../../lib/api.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import {
  type HoursPattern,
  hoursFieldId,
  type PatternErrors,
  patternsOf,
  readPatterns,
  suggestedFor,
  suggestion,
  withWeekday,
} from './hours-patterns.ts'
import { PatternForm } from './pattern-form.tsx'

const texts = { ...fieldErrors, ...staffFieldErrors }

/** Step 1: the ordinary week. What is already given out is not touched by it. */
export function HoursStep({
  t,
  office,
  template,
  patterns: typed,
  onChange,
  onDone,
}: {
  t: GiveOutTexts
  office: OfficeView
  template: OfficeWeekView
  /** What is typed; undefined shows the template. */
  patterns: readonly HoursPattern[] | undefined
  onChange: (patterns: readonly HoursPattern[]) => void
  onDone: (template: Template) => void
}) {
  const { common, locale } = usePageContext()
  const action = useStaffAction()
  const [errors, setErrors] = useState<PatternErrors>({})
  const [problem, setProblem] = useState<Problem>()
  const [round, setRound] = useState(0)
  /** Somebody else saved the week after we looked: theirs, to be decided about. */
  const [theirs, setTheirs] = useState<Template>()
  const isNew = template.days.length === 0
  const patterns = typed ?? (isNew ? [suggestedFor(template.workdays)] : patternsOf(template.days))

  const edit = (next: readonly HoursPattern[]) => {
    onChange(next)
    const read = readPatterns(next)
    // What has been mended is no error any more; nothing new is scolded before the button is pressed.
    setErrors((now) =>
      Object.fromEntries(Object.entries(now).filter(([path]) => 'errors' in read && read.errors[path])),
    )
  }

  const save = async (version: number) => {
    const read = readPatterns(patterns)
    setErrors('errors' in read ? read.errors : {})
    setProblem(undefined)
    setRound((n) => n + 1)
    if ('errors' in read) return
    const isSame = JSON.stringify(patternsOf(read.days)) === JSON.stringify(patternsOf(template.days))
    if (isSame && version === template.version && !theirs) return onDone(template)
    const saved = await action.run(
      () => staffApi('saveTemplate', { office: office.id, days: read.days.map(mutable), version }),
      4,
    )
    if (saved?.ok) return onDone(saved.body)
    if (saved?.problem.code === 'changed-meanwhile') {
      const now = await action.run(() => staffApi('showTemplate', { office: office.id }), 4)
      if (now?.ok) return setTheirs(now.body)
    }
    setProblem(saved?.problem)
  }

  const lines = Object.entries(errors).map(([path, code]) => ({
    message: `${t.hours.nameOf(path)}: ${texts[code][locale]}`,
    target: hoursFieldId(path),
  }))
  return (
    <>
      {round > 0 && (lines.length > 0 || problem) && (
        <ErrorSummary lines={problem ? [{ message: problemText(problem, common) }] : lines} round={round} />
      )}
      {theirs && (
        <Notice kind="warning" title={t.hours.changed} live>
          <ul>
            {patternsOf(theirs.days).map((pattern) => (
              <li key={pattern.weekdays.join()}>{t.hours.inWords(pattern, locale)}</li>
            ))}
          </ul>
          <Button kind="secondary" onClick={() => save(theirs.version)} pending={action.pending}>
            {t.hours.mine}
          </Button>{' '}
          <Button kind="secondary" onClick={() => onDone(theirs)}>
            {t.hours.theirs}
          </Button>
        </Notice>
      )}
      <WeekNote t={t} week={template} />
      <p>{isNew ? t.hours.suggested : t.hours.lead}</p>
      <Form action={action} submit={t.hours.submit} onSubmit={() => save(template.version)}>
        {patterns.map((pattern, i) => (
          <PatternForm
            key={i}
            t={t}
            index={i}
            pattern={pattern}
            alone={patterns.length === 1}
            errorOf={(path) => {
              const code = errors[`${i}.${path}`]
              return code && texts[code][locale]
            }}
            onWeekday={(weekday) => edit(withWeekday(patterns, i, weekday))}
            onChange={(next) => edit(patterns.map((one, n) => (n === i ? next : one)))}
            onRemove={() => edit(patterns.filter((_, n) => n !== i))}
          />
        ))}
        <p>
          <Button
            kind="secondary"
            onClick={() => edit([...patterns, { ...(patterns[patterns.length - 1] ?? suggestion), weekdays: [] }])}
          >
            {t.hours.another}
          </Button>
        </p>
      </Form>
    </>
  )
}

const mutable = (day: TemplateDay) => ({ ...day, breaks: day.breaks.map((one) => ({ ...one })) })
