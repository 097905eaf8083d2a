import { computed, shallowRef } from 'vue'
import type { VisitView } from './types'

/** Who comes, and from when on. */
export interface Place {
  engineerId: string
  startsAt: string
}

/** A visit that somebody moved here, with both ends of its way; null is off the routes. */
export interface Move {
  visit: VisitView
  before: Place | null
  after: Place | null
  /** As we left it: another version is somebody else's, and is not overwritten. */
  version: number
}

const MOST = 50

export const placeOf = (visit: VisitView): Place | null => (visit.engineerId && visit.startsAt ? { engineerId: visit.engineerId, startsAt: visit.startsAt } : null)

/** Moves that can be taken back and made again, the last one first. Knows no server. */
export function useHistory() {
  const done = shallowRef<readonly Move[]>([])
  const undone = shallowRef<readonly Move[]>([])
  const without = (moves: readonly Move[], one: Move) => moves.filter((each) => each !== one)
  const followed = (moves: readonly Move[], now: ReadonlyMap<string, VisitView>) =>
    moves.map((each) => {
      const visit = now.get(each.visit.id)
      return visit && visit.version === each.version + 1 ? { ...each, version: visit.version } : each
    })

  function record(before: VisitView, after: Place | null, version: number): Move {
    const move = { visit: before, before: placeOf(before), after, version }
    done.value = [move, ...done.value].slice(0, MOST)
    undone.value = []
    return move
  }
  /** Takes a move out to travel it, as it is known now; null if it is there no more. */
  function take(move: Move): Move | null {
    const same = (each: Move) => each.visit.id === move.visit.id && each.before === move.before && each.after === move.after
    const found = done.value.find(same) ?? undone.value.find(same) ?? null
    if (found) {
      done.value = without(done.value, found)
      undone.value = without(undone.value, found)
    }
    return found
  }
  function keep(move: Move, where: 'undo' | 'redo') {
    if (where === 'undo') done.value = [move, ...done.value]
    else undone.value = [move, ...undone.value]
  }
  /** Our own acts change other visits too: what was as we had left it just before is still ours. */
  function follow(visits: readonly VisitView[]) {
    const now = new Map(visits.map((visit) => [visit.id, visit]))
    done.value = followed(done.value, now)
    undone.value = followed(undone.value, now)
  }
  function clear() {
    done.value = []
    undone.value = []
  }
  return { record, take, keep, follow, clear, lastDone: computed(() => done.value[0] ?? null), lastUndone: computed(() => undone.value[0] ?? null) }
}
