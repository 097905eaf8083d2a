import type { ComparisonView, PlannedMove } from '../types'

/** The lists of a comparison, as they are read and ticked. */
export type Kind = 'moved' | 'added' | 'dropped'
export const KINDS: readonly Kind[] = ['added', 'moved', 'dropped']

export interface Change {
  kind: Kind
  move: PlannedMove
  /** Same engineer, another time. */
  isSameEngineer: boolean
  /** Minutes later (or earlier, below zero); null when there is no before or no after. */
  laterMinutes: number | null
}

export function changesOf(comparison: ComparisonView): Record<Kind, Change[]> {
  const read = (kind: Kind, moves: readonly PlannedMove[]): Change[] =>
    moves
      .map((move) => ({
        kind,
        move,
        isSameEngineer: move.fromEngineerId !== null && move.fromEngineerId === move.toEngineerId,
        laterMinutes: move.fromStartsAt && move.toStartsAt ? Math.round((Date.parse(move.toStartsAt) - Date.parse(move.fromStartsAt)) / 60_000) : null,
      }))
      // Given to someone else is the bigger news than another time.
      .sort((a, b) => Number(a.isSameEngineer) - Number(b.isSameEngineer) || ((a.move.toStartsAt ?? a.move.fromStartsAt ?? '') < (b.move.toStartsAt ?? b.move.fromStartsAt ?? '') ? -1 : 1))
  return { moved: read('moved', comparison.moved), added: read('added', comparison.added), dropped: read('dropped', comparison.dropped) }
}

export const idsOf = (changes: Record<Kind, Change[]>): string[] => KINDS.flatMap((kind) => changes[kind].map((change) => change.move.visitId))

export const toggled = (chosen: ReadonlySet<string>, ids: readonly string[], yes: boolean): Set<string> => {
  const next = new Set(chosen)
  for (const id of ids) {
    if (yes) next.add(id)
    else next.delete(id)
  }
  return next
}

/** `−3 %`; null when there is nothing to compare with. */
export const percent = (before: number, after: number): number | null => (before > 0 ? (after - before) / before : null)
