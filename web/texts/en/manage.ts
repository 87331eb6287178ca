import type { ManageTexts } from '../id/manage.ts'
import staff from './staff.ts'

const manage: ManageTexts = {
  ...staff,
  title: 'Run the office',
  description: 'Staff page: quotas, days and details of an immigration office.',
  lead: (name) => `Welcome, ${name}.`,
}

export default manage
