import { staffApi } from '../../staff/api.ts'
import { StaffPage } from '../../staff/staff-page.tsx'
import type { StaffRightsTexts } from '../../texts/id/staff-rights.ts'
import { Rights } from './rights.tsx'
import './staff-rights.css'

/** Who may do what at an office; for national admins also who they are. */
export default function StaffRightsPage({ t }: { t: StaffRightsTexts }) {
  return (
    <StaffPage t={t} page="staff-rights">
      {({ office, session }) => (
        <>
          <p class="lead">{t.lead}</p>
          <Rights
            t={t}
            id="office"
            heading={t.office}
            giveHeading={t.give.heading}
            timeZone={office.timeZone}
            own={session.username}
            roles={['admin', 'officer']}
            list={() => staffApi('listStaff', { office: office.id })}
            give={(username, role) => staffApi('giveGrant', { office: office.id, username, role })}
            take={({ account, role }) =>
              staffApi('takeGrant', { office: office.id, account, role: role === 'admin' ? 'admin' : 'officer' })
            }
            reset={({ account }) => staffApi('resetSecondStep', { office: office.id, account })}
          />
          {session.roles.some(({ role }) => role === 'national') && (
            <Rights
              t={t}
              id="national"
              heading={t.national}
              lead={t.nationalLead}
              giveHeading={t.give.nationalHeading}
              timeZone={office.timeZone}
              own={session.username}
              roles={[]}
              list={() => staffApi('listNationalStaff', {})}
              give={(username) => staffApi('giveNationalGrant', { username })}
              take={({ account }) => staffApi('takeNationalGrant', { account })}
            />
          )}
        </>
      )}
    </StaffPage>
  )
}
