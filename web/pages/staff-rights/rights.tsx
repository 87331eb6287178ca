import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { StaffMember } from '../../../lambdas/contract/staff/house-schemas.ts'
import type { Result } from '../../api.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { StaffRightsTexts } from '../../texts/id/staff-rights.ts'
import { ResetDialog, TakeDialog } from './ask-dialog.tsx'
import { GiveForm } from './give-form.tsx'
import { Members } from './members.tsx'

/** A role that the admin of an office can give. */
export type OfficeRole = 'admin' | 'officer'

export interface RightsProps {
  readonly t: StaffRightsTexts
  /** Tells the two lists of a page apart. */
  readonly id: string
  readonly heading: string
  readonly lead?: string
  readonly giveHeading: string
  /** In which it is told when a right was given. */
  readonly timeZone: string
  /** Username of who is looking: nobody takes their own right. */
  readonly own: string
  /** To choose from; none where there is but one. */
  readonly roles: readonly OfficeRole[]
  readonly list: () => Promise<Result<{ staff: StaffMember[] }>>
  readonly give: (username: string, role: OfficeRole) => Promise<Result<StaffMember>>
  readonly take: (member: StaffMember) => Promise<Result<undefined>>
  /** Takes the second step off somebody who has lost the phone; left out where that is for the operators. */
  readonly reset?: (member: StaffMember) => Promise<Result<undefined>>
}

/** A list of rights, with giving and taking. */
export function Rights(props: RightsProps) {
  const { t, id, heading, lead, list } = props
  const [beat, setBeat] = useState(0)
  const load = useStaffLoad('staff', list, beat)
  const [done, setDone] = useState('')
  const [asked, setAsked] = useState<StaffMember>()
  const [resetting, setResetting] = useState<StaffMember>()
  const [taken, setTaken] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed goes with its row.
  useLayoutEffect(() => {
    if (taken > 0) title.current?.focus()
  }, [taken])
  const settle = (message: string) => {
    setDone(message)
    setBeat((now) => now + 1)
  }
  return (
    <section aria-labelledby={`${id}-heading`} class="rights">
      <h2 id={`${id}-heading`} ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {lead && <p>{lead}</p>}
      <div role="status">
        {done && (
          <Notice kind="success">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      <Loaded load={load}>
        {({ staff }) => (
          <>
            <Members {...props} staff={staff} onTake={setAsked} onReset={setResetting} />
            <GiveForm {...props} onGiven={({ fullName, role }) => settle(t.give.done(fullName, t.staff.roles[role]))} />
          </>
        )}
      </Loaded>
      {asked && (
        <TakeDialog
          t={t}
          member={asked}
          take={props.take}
          onClose={() => setAsked(undefined)}
          onTaken={() => {
            setAsked(undefined)
            setTaken(taken + 1)
            settle(t.take.done(asked.fullName, t.staff.roles[asked.role]))
          }}
        />
      )}
      {resetting && props.reset && (
        <ResetDialog
          t={t}
          member={resetting}
          reset={props.reset}
          onClose={() => setResetting(undefined)}
          onReset={() => {
            setResetting(undefined)
            setTaken(taken + 1)
            settle(t.reset.done(resetting.fullName))
          }}
        />
      )}
    </section>
  )
}
