import { useState } from 'preact/hooks'
import type { OfficeRecordView } from '../../../../lambdas/contract/administration/schemas.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import type { Problem } from '../../../lib/api.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { readItem, removeItem, saveItem } from '../../../lib/storage.ts'
import type { OfficeRecordsTexts } from '../../../texts/id/staff/office-records.ts'
import { labelsOf } from './labels.ts'
import { type ConcurrentChange, mergedValues } from './merge-office.ts'
import { OfficeFields } from './office-fields.tsx'
import {
  inputOf,
  newOffice,
  type OfficeField,
  officeErrors,
  officeFields,
  proposedId,
  valuesOf,
} from './office-form-values.ts'

/** Adds an office, or changes one. What was typed outlives an ended session, in this tab only. */
export function OfficeForm({
  t,
  record,
  others,
}: {
  t: OfficeRecordsTexts
  record: OfficeRecordView | undefined
  /** Codes of the other offices. */
  others: readonly string[]
}) {
  const { link } = usePageContext()
  const action = useStaffAction()
  const draft = `office-${record?.id ?? 'new'}`
  const began = `${draft}-base`
  // A form that is taken up again goes on from what it began with, or it would overwrite what came since.
  // A new one began with nothing, and never goes on from an office that is there: it would overwrite that.
  const [seen, setSeen] = useState<OfficeRecordView | undefined>(
    () => record && (JSON.parse(readItem('session', began) ?? 'null') ?? record),
  )
  const [meanwhile, setMeanwhile] = useState<readonly ConcurrentChange[]>([])
  const form = useForm<OfficeField>({
    initial: record ? valuesOf(record) : newOffice,
    check: officeErrors,
    draft,
    keep: officeFields,
    onChange: () => seen && saveItem('session', began, JSON.stringify(seen)),
  })
  const heading = record ? t.editHeading(record.name) : t.newHeading
  useTitle(heading, form.failed)
  const labels = labelsOf(t)
  const forgetDraft = () => {
    removeItem('session', draft)
    removeItem('session', began)
  }

  /** The code follows the name until somebody writes one. */
  const writeName = (name: string) => {
    const follows = form.values.office === proposedId(form.values.name, others)
    form.field('name').onInput(name)
    if (!record && follows) form.set({ name, office: proposedId(name, others) })
  }
  /** Brings in what is saved now; nothing written is lost. */
  const catchUp = async (problem: Problem) => {
    const result = await action.run(() => staffApi('listOfficeRecords', {}))
    if (!result) return
    if (!result.ok) return form.refuse(result.problem)
    const newest = result.body.offices.find(({ id }) => id === record?.id)
    if (newest) {
      const merged = mergedValues(seen ? valuesOf(seen) : newOffice, form.values, valuesOf(newest))
      setMeanwhile(merged.meanwhile)
      setSeen(newest)
      saveItem('session', began, JSON.stringify(newest))
      form.set(merged.values)
    }
    form.refuse(problem)
  }
  const save = async () => {
    if (!form.valid()) return
    const sent = inputOf(form.values, seen?.version ?? 0)
    const result = await action.run(() => staffApi('saveOffice', sent))
    if (!result) return
    if (result.ok) {
      forgetDraft()
      location.assign(link('office-records', { query: { [record ? 'tersimpan' : 'baru']: sent.office } }))
    } else if (record && result.problem.code === 'changed-meanwhile') await catchUp(result.problem)
    else form.refuse(result.problem)
  }

  return (
    <div class="office-form">
      <FormErrors form={form} labels={labels} />
      <h2>{heading}</h2>
      {meanwhile.length > 0 && (
        <Notice kind="warning" title={t.meanwhile.title}>
          <p>{t.meanwhile.text}</p>
          <ul>
            {meanwhile.map(({ part, taken, theirs }) => (
              <li key={part}>{t.meanwhile[taken ? 'taken' : 'kept'](t[part], theirs || t.meanwhile.nothing)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form
        submit={record ? t.save : t.saveNew}
        onSubmit={save}
        action={action}
        beside={
          <ButtonLink kind="secondary" href={link('office-records')} onClick={forgetDraft}>
            {t.cancel}
          </ButtonLink>
        }
      >
        <OfficeFields t={t} form={form} isNew={!record} onName={writeName} />
      </Form>
    </div>
  )
}
