import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { SelectField } from '../../../components/field/select-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { clockAt, longDate, timeWords, todayIn } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { removeItem } from '../../../lib/storage.ts'
import { ClosingProgress } from './closing-progress.tsx'
import { type ClosureInput, closureCounts, openTimesBefore, replacementDaysAfter } from './closure-counts.ts'
import type { ClosingDayProps } from './day-props.ts'
import { ReplacementChoice } from './replacement-choice.tsx'
import { useClosing } from './use-closing.ts'

const reasons = ['illness', 'power-cut', 'disaster', 'other'] as const
/** As the contract allows. */
const noteLength = 200
/** Of today only what is still to come: the usual answer, and never kept, since the time goes on. */
const fromNow = 'now'

/** Why the day is closed, what the applicants are told and offered; then the question whether it is meant. */
export function OpenDay({ t, office, date, data, onChanged }: ClosingDayProps) {
  const { locale } = usePageContext()
  const isToday = date === todayIn(office.timeZone, serverNow())
  const now = isToday ? clockAt(serverNow(), office.timeZone) : ''
  const draft = `close-${office.id}-${date}`
  const form = useForm({
    initial: { reason: '', note: '', replacements: '', from: isToday ? fromNow : '' },
    check: ({ reason, note }) => ({
      reason: reason === '' ? 'not-a-choice' : undefined,
      note: note.trim().length > noteLength ? 'too-long' : undefined,
    }),
    draft,
    keep: ['reason', 'note', 'replacements'],
  })
  useTitle(t.title, form.failed)
  const recheck = useStaffAction()
  const [asking, setAsking] = useState<{ from: string }>()
  const closing = useClosing(
    { office: office.id, date },
    {
      onDone: () => {
        removeItem('session', draft)
        onChanged('closed')
      },
      onRefused: (problem) => {
        if (problem.code === 'changed-meanwhile') return onChanged('meanwhile')
        const errors = problem.errors.map((one) => ({ ...one, path: one.path.replace(/\..*/, '') }))
        form.refuse({ ...problem, errors })
      },
    },
  )
  const from = asking?.from ?? (form.values.from === fromNow ? now : form.values.from)
  const { due, served, earlier } = closureCounts(data.bookings, from)
  const late = due.bookings - closureCounts(data.bookings, from > now ? from : now).due.bookings
  const replacementDays = replacementDaysAfter(data.days, date)
  const chosen = replacementDays
    .map((day) => day.date)
    .filter((day) => form.values.replacements.split(',').includes(day))

  const close = async () => {
    setAsking(undefined)
    // What somebody else has said of this day meanwhile is not overwritten unseen.
    const now = await recheck.run(() => staffApi('listClosures', { office: office.id, from: date, to: date }))
    if (!now) return
    if (!now.ok) return form.refuse(now.problem)
    if (now.body.closures.length > 0) return onChanged('meanwhile')
    const note = form.values.note.trim()
    await closing.start({
      reason: form.values.reason as ClosureInput['reason'],
      ...(note && { note }),
      replacements: chosen,
      ...(from && { from }),
    })
  }

  if (closing.run) return <ClosingProgress t={t} closing={closing} run={closing.run} due={due.bookings} />
  const { id, value, error, onInput } = form.field('reason')
  return (
    <>
      <FormErrors
        form={form}
        labels={{ reason: t.form.reason, note: t.form.note, replacements: t.form.replacements, from: t.form.from }}
      />
      <h2>{t.form.heading}</h2>
      <Form submit={t.form.submit} action={recheck} onSubmit={() => form.valid() && setAsking({ from })}>
        <RadioCards
          id={id}
          label={t.form.reason}
          hint={t.form.reasonHint}
          error={error}
          choices={reasons.map((reason) => ({ value: reason, label: t.form.reasons[reason] }))}
          value={reasons.find((reason) => reason === value)}
          onChoose={onInput}
          columns
        />
        {isToday && (
          <SelectField
            {...form.field('from')}
            label={t.form.from}
            hint={t.form.fromHint}
            prompt={t.form.wholeDay}
            options={[
              { value: fromNow, label: t.form.fromNow(timeWords(now, office.timeZone, locale)) },
              ...openTimesBefore(data.bookings, now).map((time) => ({
                value: time,
                label: t.form.fromPast(timeWords(time, office.timeZone, locale)),
              })),
            ]}
          />
        )}
        <TextField {...form.field('note')} label={t.form.note} hint={t.form.noteHint} optional autoComplete="off" />
        <ReplacementChoice
          t={t.form}
          days={replacementDays}
          people={due.people}
          chosen={chosen}
          field={form.field('replacements')}
        />
      </Form>
      {asking && (
        <Dialog
          title={t.confirm.title(longDate(date, locale))}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button kind="danger" onClick={close}>
                {t.confirm.yes}
              </Button>
              <Button kind="secondary" onClick={() => setAsking(undefined)}>
                {t.confirm.no}
              </Button>
            </>
          }
        >
          {due.bookings > 0 ? (
            <>
              <p>{t.confirm.cancels(due.bookings, due.people)}</p>
              {late > 0 && (
                <p>
                  <strong>{t.confirm.late(late)}</strong>
                </p>
              )}
              <p>{t.confirm.final}</p>
            </>
          ) : (
            <p>{t.confirm.cancelsNobody}</p>
          )}
          {earlier.bookings > 0 && (
            <p>{t.confirm.keepsEarlier(earlier.bookings, timeWords(from, office.timeZone, locale))}</p>
          )}
          {served.bookings > 0 && <p>{t.confirm.keepsServed(served.bookings)}</p>}
        </Dialog>
      )}
    </>
  )
}
