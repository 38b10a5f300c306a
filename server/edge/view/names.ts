/** What people and devices are called, for screens that show who and where instead of ids. */
import type { Devices } from '../../app/access/devices.ts'
import type { Staff } from '../../app/access/staff.ts'

export type Names = {
  /** Null for nobody, and for somebody who is no longer there. */
  staff(id: string | null): string | null
  kiosk(device: string | null): string | null
  device(device: string | null): string | null
}

type Parts = { staff: Pick<Staff, 'list'>; devices: Pick<Devices, 'list'> }

export const createNames = ({ staff, devices }: Parts): Names => ({
  staff: id => staff.list().find(each => each.id === id)?.name ?? null,
  device: device => devices.list().find(each => each.id === device)?.name ?? null,
  kiosk: device => devices.list().find(each => each.id === device && each.kind === 'kiosk')?.name ?? null,
})
