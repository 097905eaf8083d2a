import type { RowOf } from '@/api/typed'
import type { Draft } from './model'
import { referred } from './references'

export type PartUnit = RowOf<'parts'>['unit']

const DIVISIBLE: readonly PartUnit[] = ['METRE', 'LITRE', 'KILOGRAM']
const DECIMALS = 3

/** The unit of a quantity: as its row says, else that of the part beside it; null until a part is chosen. */
export function unitOf(row: Draft): PartUnit | null {
  const unit = row.unit ?? (typeof row.partId === 'string' ? referred('part', row.partId)?.unit : null)
  return (unit as PartUnit | undefined) ?? null
}

export const isDivisible = (unit: PartUnit | null) => unit !== null && DIVISIBLE.includes(unit)

/** What the server would say of it, by the codes of the server. */
export function checkQuantity(quantity: number, unit: PartUnit | null): string | null {
  if (Number.isNaN(quantity)) return 'invalid-number'
  if (quantity <= 0) return 'out-of-range'
  if (unit !== null && !isDivisible(unit) && !Number.isInteger(quantity)) return 'not-whole'
  return Number(quantity.toFixed(DECIMALS)) === quantity ? null : 'too-many-decimals'
}
