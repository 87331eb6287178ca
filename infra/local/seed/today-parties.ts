import { Temporal } from 'temporal-polyfill'

/** Who comes to the desk today: invented people, as different as at any office. */
export interface DemoApplicant {
  readonly fullName: string
  /** Years. */
  readonly age: number
  readonly woman?: true
  readonly kind: 'new' | 'replacement'
}

const man = (fullName: string, age: number, kind: DemoApplicant['kind'] = 'new'): DemoApplicant => ({
  fullName,
  age,
  kind,
})
const woman = (fullName: string, age: number, kind: DemoApplicant['kind'] = 'new'): DemoApplicant => ({
  ...man(fullName, age, kind),
  woman: true,
})

/** One booking of today. */
export interface DemoBooking {
  readonly time: string
  readonly party: readonly DemoApplicant[]
  /** Called off in time; the next visit at the same time has its places. */
  readonly cancelled?: true
}

/** Office → its visits of today. Two times in the evening let a day that is looked at late still go on. */
export const todayBookings: Readonly<Record<string, readonly DemoBooking[]>> = {
  tangerang: [
    { time: '08:00', party: [man('Slamet Riyadi', 61, 'replacement')] },
    { time: '08:00', party: [woman('Ni Luh Putu Ayu Maheswari Kusumaningrum Wirawan', 27)] },
    { time: '08:30', party: [man('Rudi Hartono', 41, 'replacement'), woman('Maya Sari', 38), man('Kevin Hartono', 9)] },
    { time: '09:00', party: [woman('Sumiati', 66)] },
    { time: '09:00', party: [man('Muhammad Iqbal', 33), woman('Nur Aini', 31)] },
    {
      time: '09:30',
      party: [
        man('Yohanes Simanjuntak', 45, 'replacement'),
        woman('Rosmala Sitorus', 44, 'replacement'),
        woman('Grace Simanjuntak', 17),
        man('Daniel Simanjuntak', 14),
        woman('Hana Simanjuntak', 6),
      ],
    },
    { time: '10:00', party: [man('I Made Sudarsana', 52, 'replacement')] },
    { time: '10:00', party: [woman('Fitriani Rahayu', 24), woman('Wulan Rahayu', 22)] },
    { time: '11:00', party: [man('Andre Tanuwijaya', 36), woman('Lina Tanuwijaya', 35)], cancelled: true },
    { time: '11:00', party: [man('Bambang Sutejo', 58, 'replacement'), woman('Endang Sutejo', 55, 'replacement')] },
    { time: '13:00', party: [man('Ahmad Fauzi', 29)] },
    { time: '13:00', party: [man('Teuku Rizky', 48), woman('Cut Meutia', 46), man('Teuku Fadhil', 12)] },
    { time: '14:00', party: [woman('Kartika Dewi', 39, 'replacement')] },
    { time: '15:00', party: [man('Samuel Wanggai', 34), man('Yosef Wanggai', 30)] },
    { time: '18:00', party: [woman('Putri Anggraini', 26)] },
    { time: '18:00', party: [man('Dedi Kurniawan', 43, 'replacement'), woman('Yuni Kurniawati', 40)] },
    { time: '20:00', party: [man('Arief Budiman', 50, 'replacement')] },
  ],
  bsd: [
    { time: '08:30', party: [woman('Vania Gunawan', 30), man('Edwin Gunawan', 32)] },
    { time: '10:00', party: [man('Herman Susilo', 57, 'replacement')] },
    { time: '14:00', party: [man('Fajar Ramadhan', 35), woman('Intan Ramadhani', 33), woman('Aisyah Ramadhani', 4)] },
    { time: '18:00', party: [woman('Melati Puspita', 28, 'replacement')] },
  ],
}

/**
 * The visitor as one who books, with a NIK of their own: nobody else here has it, and no day within the month in which it
 * is locked has it again.
 * @param serial tells the visitors of a day from one another
 */
export function bookableApplicant(
  { fullName, age, woman: isWoman, kind }: DemoApplicant,
  today: string,
  serial: number,
) {
  const day = Temporal.PlainDate.from(today)
  const count = Temporal.PlainDate.from('2000-01-01').until(day).days
  const birth = day.subtract({ years: age, days: 1 + ((count * 7 + serial * 31) % 360) })
  const two = (value: number) => String(value % 100).padStart(2, '0')
  const digits = `${two(birth.day + (isWoman ? 40 : 0))}${two(birth.month)}${two(birth.year)}`
  return { fullName, nik: `367104${digits}${7000 + serial}`, birthDate: birth.toString(), kind }
}
