/** How a screen becomes a device of the site when it starts: with the code in its address, or by an earlier pairing. */
import type { DeviceKind } from '../../server/contract/words.ts'
import type { Api } from './api.ts'
import { isPaired, type Pairing, pair, pairFromAddress, screenOf } from './pairing.ts'

/** Why a screen is not paired; `none` if nothing was tried. Each has its sentence in the catalogue, `pairing.*`. */
export type PairingProblem = 'none' | 'wrong' | 'slow' | 'offline' | { elsewhere: string }
/** `name` is what the lead called the device, told once when it pairs. */
export type Joining = { paired: true; name?: string } | { paired: false; problem: PairingProblem }

export async function join(api: Api, kind: DeviceKind, version: string): Promise<Joining> {
  const pairing = await pairFromAddress(api)
  if (pairing && 'paired' in pairing) return judge(pairing, kind)
  if (await isPaired(api, version)) return { paired: true }
  return pairing ? judge(pairing, kind) : { paired: false, problem: 'none' }
}

export const joinWith = async (api: Api, kind: DeviceKind, code: string): Promise<Joining> =>
  judge(await pair(api, code), kind)

function judge(pairing: Pairing, kind: DeviceKind): Joining {
  if ('refused' in pairing) return { paired: false, problem: problemOf(pairing.refused) }
  if (pairing.paired.kind === kind) return { paired: true, name: pairing.paired.name }
  return { paired: false, problem: { elsewhere: screenOf[pairing.paired.kind] } }
}

function problemOf(refused: Extract<Pairing, { refused: unknown }>['refused']): PairingProblem {
  if (refused === 'offline' || refused === 'storage-unavailable' || refused === 'internal') return 'offline'
  return refused === 'too-many-requests' ? 'slow' : 'wrong'
}
