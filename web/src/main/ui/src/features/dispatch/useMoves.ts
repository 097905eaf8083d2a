import { computed, ref, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { http } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import { useProblemWords } from '@/shared/feedback/problemWords'
import { toast } from '@/shared/feedback/toasts'
import { known, type Board } from './merge'
import type { AssignFields, ChangedVisits, VisitView } from './types'

/** What someone wants: this visit, by this engineer, from then on. */
export interface Wish {
  visit: VisitView
  engineerId: string
  startsAt: string
}

export interface Refusal {
  wish: Wish
  problem: Problem
}

/** Both versions of a visit that two people moved at once. */
export interface Conflict {
  wish: Wish
  theirs: VisitView
}

/** Moves on the board: shown at once, then as the server answers. A refused one goes back and says why, at its place. */
export function useMoves(board: Ref<Board | null>, acceptVisits: (visits: readonly VisitView[]) => void) {
  const { t } = useI18n()
  const words = useProblemWords()
  /** Wishes that the server has not answered yet, by visit. */
  const wishes = shallowRef<ReadonlyMap<string, Wish>>(new Map())
  const refusal = shallowRef<Refusal | null>(null)
  const conflict = shallowRef<Conflict | null>(null)
  const isBusy = ref(false)
  const engineerName = (id: string | null) => board.value?.engineers.find((each) => each.id === id)?.name ?? ''

  function put(wish: Wish | null, visitId: string) {
    const next = new Map(wishes.value)
    if (wish) next.set(visitId, wish)
    else next.delete(visitId)
    wishes.value = next
  }
  const fresh = (visit: VisitView) => (board.value && known(board.value, visit.id)) ?? visit

  async function failed(reason: unknown, wish: Wish | null, visit: VisitView) {
    const problem = asProblem(reason)
    if (problem.status === 412) {
      const theirs = await http.get<VisitView>(`visits/${visit.id}`).then(({ data }) => data).catch(() => null)
      if (theirs) acceptVisits([theirs])
      if (wish && theirs) conflict.value = { wish, theirs }
      else toast(words.text(problem), { kind: 'warn' })
    } else if (problem.status === 422 && wish) refusal.value = { wish, problem }
    else toast(words.text(problem), { kind: 'danger' })
  }

  /** Back to where it was: the last move can be taken back while its toast stands. */
  function undo(before: VisitView) {
    const now = fresh(before)
    if (before.engineerId && before.startsAt) void assign({ visit: now, engineerId: before.engineerId, startsAt: before.startsAt }, false)
    else void unassign(now, false)
  }

  async function assign(wish: Wish, canUndo = true): Promise<boolean> {
    refusal.value = null
    const before = fresh(wish.visit)
    put(wish, before.id)
    try {
      const body: AssignFields = { engineerId: wish.engineerId, startsAt: wish.startsAt }
      const { data } = await http.post<ChangedVisits>(`visits/${before.id}/assign`, { body, seen: wish.visit.version })
      acceptVisits(data.visits)
      toast(t('board.moved', { number: before.number, engineer: engineerName(wish.engineerId) }), canUndo ? { undo: () => undo(before) } : {})
      return true
    } catch (reason) {
      await failed(reason, wish, before)
      return false
    } finally {
      put(null, before.id)
    }
  }

  async function act(visit: VisitView, name: 'unassign' | 'pin' | 'unpin', body?: object): Promise<boolean> {
    isBusy.value = true
    try {
      const { data } = await http.post<VisitView>(`visits/${visit.id}/${name}`, { body, seen: visit.version })
      acceptVisits([data])
      return true
    } catch (reason) {
      await failed(reason, null, visit)
      return false
    } finally {
      isBusy.value = false
    }
  }
  async function unassign(visit: VisitView, canUndo = true) {
    const before = fresh(visit)
    if (await act(before, 'unassign', { note: null })) toast(t('board.unassigned', { number: before.number }), canUndo && before.engineerId ? { undo: () => undo(before) } : {})
  }
  const pin = (visit: VisitView) => act(fresh(visit), visit.isPinned ? 'unpin' : 'pin')

  function applyAgain() {
    const both = conflict.value
    conflict.value = null
    if (both) void assign({ ...both.wish, visit: both.theirs })
  }

  /** The visits as they look now: answered ones where the server has them, the others where they were put. */
  const shown = computed<VisitView[]>(() => {
    if (!board.value) return []
    const visits = [...board.value.visits.values()].filter((visit) => !wishes.value.has(visit.id))
    for (const { visit, engineerId, startsAt } of wishes.value.values()) {
      const endsAt = new Date(Date.parse(startsAt) + visit.serviceDurationMinutes * 60_000).toISOString()
      visits.push({ ...visit, engineerId, startsAt, endsAt, travelSeconds: null })
    }
    return visits
  })

  return { wishes, refusal, conflict, isBusy, shown, assign, unassign, pin, applyAgain }
}
