import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { StaffMemberView } from '../../../../lambdas/contract/administration/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import type { Result } from '../../../lib/api.ts'
import type { GrantsTexts } from '../../../texts/id/staff/grants.ts'
import { ResetMfaDialog, RevokeDialog } from './confirm-dialog.tsx'
import { GiveGrantForm } from './give-form.tsx'
import { StaffTable } from './staff-table.tsx'

/** A role that the admin of an office can give. */
export type OfficeRole = 'admin' | 'officer'

export interface GrantsProps {
  readonly t: GrantsTexts
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
  readonly list: () => Promise<Result<{ staff: StaffMemberView[] }>>
  readonly give: (username: string, role: OfficeRole) => Promise<Result<StaffMemberView>>
  readonly take: (member: StaffMemberView) => Promise<Result<undefined>>
  /** Takes the second step off somebody who has lost the phone; left out where that is for the operators. */
  readonly reset?: (member: StaffMemberView) => Promise<Result<undefined>>
}

/** A list of rights, with giving and taking. */
export function GrantsSection(props: GrantsProps) {
  const { t, id, heading, lead, list } = props
  const [refreshCount, setRefreshCount] = useState(0)
  const load = useStaffLoad('staff', list, refreshCount)
  const [done, setDone] = useState('')
  const [revoking, setRevoking] = useState<StaffMemberView>()
  const [resetting, setResetting] = useState<StaffMemberView>()
  const [taken, setTaken] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed goes with its row.
  useLayoutEffect(() => {
    if (taken > 0) title.current?.focus()
  }, [taken])
  const settle = (message: string) => {
    setDone(message)
    setRefreshCount((now) => now + 1)
  }
  return (
    <section aria-labelledby={`${id}-heading`} class="grants">
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
            <StaffTable {...props} staff={staff} onTake={setRevoking} onReset={setResetting} />
            <GiveGrantForm
              {...props}
              onGiven={({ fullName, role }) => settle(t.give.done(fullName, t.staff.roles[role]))}
            />
          </>
        )}
      </Loaded>
      {revoking && (
        <RevokeDialog
          t={t}
          member={revoking}
          take={props.take}
          onClose={() => setRevoking(undefined)}
          onTaken={() => {
            setRevoking(undefined)
            setTaken(taken + 1)
            settle(t.take.done(revoking.fullName, t.staff.roles[revoking.role]))
          }}
        />
      )}
      {resetting && props.reset && (
        <ResetMfaDialog
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
