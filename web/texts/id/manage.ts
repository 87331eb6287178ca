import staff from './staff.ts'

const manage = {
  ...staff,
  title: 'Kelola kantor',
  description: 'Halaman petugas: kuota, jadwal, dan data kantor imigrasi.',
  lead: (name: string) => `Selamat bertugas, ${name}.`,
}

export default manage
export type ManageTexts = typeof manage
