import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { http } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import { useProblemWords } from '@/shared/feedback/problemWords'
import { toast } from '@/shared/feedback/toasts'
import { known, type Board } from './merge'
import { useHistory, type Move, type Place } from './useHistory'
import type { AssignFields, ChangedVisits, VisitFields, VisitView } from './types'

/** What someone wants: this visit, by this engineer, from then on. */
export interface Wish extends Place {
  visit: VisitView
}

export interface Refusal {
  wish: Wish
  problem: Problem
}

/** Both versions of a visit that two people moved at once. */
export interface Conflict {
  /** The visit as it was seen, and where it should go; null for off its route. */
  visit: VisitView
  to: Place | null
  theirs: VisitView
}

/** Moves on the board: shown at once, then as the server answers. A refused one goes back and says why, at its place. */
export function useMoves(board: Ref<Board | null>, acceptVisits: (visits: readonly VisitView[]) => void) {
  const { t } = useI18n()
  const words = useProblemWords()
  const history = useHistory()
  /** Wishes that the server has not answered yet, by visit. */
  const wishes = shallowRef<ReadonlyMap<string, Wish>>(new Map())
  const refusal = shallowRef<Refusal | null>(null)
  const conflict = shallowRef<Conflict | null>(null)
  const isBusy = ref(false)
  const engineerName = (id: string | null) => board.value?.engineers.find((each) => each.id === id)?.name ?? ''
  watch(() => board.value?.on, (now, before) => now !== before && history.clear())

  function put(wish: Wish | null, visitId: string) {
    const next = new Map(wishes.value)
    if (wish) next.set(visitId, wish)
    else next.delete(visitId)
    wishes.value = next
  }
  const fresh = (visit: VisitView) => (board.value && known(board.value, visit.id)) ?? visit

  async function failed(reason: unknown, to: Place | null | undefined, visit: VisitView) {
    const problem = asProblem(reason)
    if (problem.status === 412) {
      const theirs = await http.get<VisitView>(`visits/${visit.id}`).then(({ data }) => data).catch(() => null)
      if (theirs) acceptVisits([theirs])
      if (to !== undefined && theirs) conflict.value = { visit, to, theirs }
      else toast(words.text(problem), { kind: 'warn' })
    } else if (problem.status === 422 && to) refusal.value = { wish: { visit, ...to }, problem }
    else toast(words.text(problem), { kind: 'danger' })
    return problem
  }

  /** What the server did: shown, and known to what can be taken back. */
  function took(visits: readonly VisitView[]) {
    history.follow(visits)
    acceptVisits(visits)
  }

  /** Sends a visit somewhere, or off its route; answers its version, or what stands against it. */
  async function send(visit: VisitView, to: Place | null): Promise<number | Problem> {
    refusal.value = null
    if (to) put({ visit, ...to }, visit.id)
    else isBusy.value = true
    try {
      const answer = to ? (await http.post<ChangedVisits>(`visits/${visit.id}/assign`, { body: { engineerId: to.engineerId, startsAt: to.startsAt } satisfies AssignFields, seen: visit.version })).data.visits : [(await http.post<VisitView>(`visits/${visit.id}/unassign`, { body: { note: null }, seen: visit.version })).data]
      took(answer)
      return answer.find((each) => each.id === visit.id)!.version
    } catch (reason) {
      return await failed(reason, to, visit)
    } finally {
      if (to) put(null, visit.id)
      else isBusy.value = false
    }
  }
  const say = (visit: VisitView, to: Place | null) => (to ? t('board.moved', { number: visit.number, engineer: engineerName(to.engineerId) }) : t('board.unassigned', { number: visit.number }))

  async function move(visit: VisitView, to: Place | null): Promise<boolean> {
    const before = fresh(visit)
    const done = await send(visit, to)
    if (typeof done !== 'number') return false
    const entry = history.record(before, to, done)
    toast(say(before, to), { undo: () => back(entry) })
    return true
  }
  const assign = (wish: Wish) => move(wish.visit, { engineerId: wish.engineerId, startsAt: wish.startsAt })
  const setWindows = async (visit: VisitView, windows: VisitView['windows']) => {
    const body: VisitFields = { windows, note: visit.note }
    const { data } = await http.put<VisitView>(`visits/${visit.id}`, { body, seen: visit.version })
    took([data])
    return data
  }
  /** With another arrival window, as it was agreed; if the visit can't go there then, the window is as it was. */
  async function assignWithin(visit: VisitView, windows: VisitView['windows'], to: Place) {
    const before = fresh(visit)
    isBusy.value = true
    let changed: VisitView
    try {
      changed = await setWindows(before, windows)
    } catch (reason) {
      await failed(reason, undefined, before)
      return
    } finally {
      isBusy.value = false
    }
    if (!(await move(changed, to))) await setWindows(changed, before.windows).catch((reason: unknown) => failed(reason, undefined, changed))
  }
  const unassign = (visit: VisitView) => move(fresh(visit), null)

  /**
   * To the other end of a move, as its visit was left then: what anybody changed since is a conflict and stays. A move that can't
   * be made any more is forgotten, so that the one before it can be reached.
   */
  async function travel(wanted: Move, isBack: boolean) {
    const entry = isBusy.value ? null : history.take(wanted)
    if (!entry) return
    const to = isBack ? entry.before : entry.after
    const done = await send({ ...fresh(entry.visit), version: entry.version }, to)
    if (typeof done === 'number') {
      history.keep({ ...entry, version: done }, isBack ? 'redo' : 'undo')
      toast(t(isBack ? 'board.undone' : 'board.redone', { what: say(entry.visit, to) }))
    } else if (![409, 412, 422].includes(done.status)) history.keep(entry, isBack ? 'undo' : 'redo')
  }
  const back = (entry: Move) => travel(entry, true)
  const undo = () => (history.lastDone.value ? travel(history.lastDone.value, true) : undefined)
  const redo = () => (history.lastUndone.value ? travel(history.lastUndone.value, false) : undefined)
  const wordsOf = (entry: Move | null, to: 'before' | 'after') => (entry ? say(entry.visit, entry[to]) : '')
  /** What would be done; empty if there is nothing. */
  const undoes = computed(() => wordsOf(history.lastDone.value, 'before'))
  const redoes = computed(() => wordsOf(history.lastUndone.value, 'after'))

  async function pin(visit: VisitView): Promise<boolean> {
    const before = fresh(visit)
    isBusy.value = true
    try {
      took([(await http.post<VisitView>(`visits/${before.id}/${before.isPinned ? 'unpin' : 'pin'}`, { seen: before.version })).data])
      return true
    } catch (reason) {
      await failed(reason, undefined, before)
      return false
    } finally {
      isBusy.value = false
    }
  }

  function applyAgain() {
    const both = conflict.value
    conflict.value = null
    if (both) void move(both.theirs, both.to)
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

  return { wishes, refusal, conflict, isBusy, shown, assign, assignWithin, unassign, pin, applyAgain, undo, redo, undoes, redoes }
}

export type Moves = ReturnType<typeof useMoves>
