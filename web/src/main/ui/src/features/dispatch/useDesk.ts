import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { found, type Board } from './merge'
import type { Selection } from './selection'
import { spanOf, zoomed, type Axis } from './timeline/axis'
import { linesOf, ms, type EngineerLine, type Line } from './timeline/rows'
import type { QueueItem, VisitView } from './types'

interface Kept {
  /** What was zoomed to; null is the usual. Never less than what fills the room. */
  pxPerHour: number | null
  isQueueShown: boolean
  isMapShown: boolean
}

const KEPT = 'waymend.board'

function kept(): Kept {
  const usual: Kept = { pxPerHour: null, isQueueShown: true, isMapShown: true }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Kept>) }
  } catch {
    return usual
  }
}

/** Narrower than this no bar can be told from the next. */
const LEAST = 36
/** Where bars of half an hour still show whom they are for; wider when there is room. */
const USUAL = 76

/** How the board is looked at on this device: axis, zoom, what is shown, what is searched. Only places and words, no rules. */
export function useDesk(board: Ref<Board | null>, visits: Ref<VisitView[]>, queue: Ref<QueueItem[]>, selection: Selection) {
  const view = ref(kept())
  watch(view, (now) => localStorage.setItem(KEPT, JSON.stringify(now)), { deep: true })
  const room = ref(0)
  const now = ref(Date.now())
  const clock = setInterval(() => (now.value = Date.now()), 20_000)
  onBeforeUnmount(() => clearInterval(clock))

  const lines = computed<Line[]>((before) => (board.value ? linesOf(board.value.engineers, visits.value, before) : []))
  const rows = computed(() => lines.value.filter((line): line is EngineerLine => line.kind === 'engineer'))
  const span = computed(() => {
    if (!board.value) return { from: 0, until: 1 }
    const spans = [
      ...board.value.engineers.flatMap((engineer) => engineer.shifts.map((shift) => [ms(shift.startsAt), ms(shift.endsAt)] as const)),
      ...rows.value.flatMap((line) => line.bars.map((bar) => [bar.from, bar.until] as const)),
    ]
    return spanOf(board.value, spans)
  })
  // The same numbers make the same axis, or every change of one visit would draw the whole timeline anew.
  const fit = computed(() => Math.max(LEAST, Math.floor((room.value / ((span.value.until - span.value.from) / 3_600_000)) * 10) / 10))
  const axis = shallowRef<Axis>({ from: 0, until: 1, pxPerHour: LEAST })
  watch([span, fit, () => view.value.pxPerHour], () => {
    const next = { ...span.value, pxPerHour: Math.max(view.value.pxPerHour ?? USUAL, fit.value) }
    if (next.from !== axis.value.from || next.until !== axis.value.until || next.pxPerHour !== axis.value.pxPerHour) axis.value = next
  }, { immediate: true })
  const canZoomOut = computed(() => axis.value.pxPerHour > fit.value)
  function zoom(by: 1 | -1 | 0) {
    view.value.pxPerHour = by === 0 ? 0 : zoomed(axis.value.pxPerHour, by)
  }

  const figures = computed(() => {
    const open = visits.value.filter((visit) => visit.status !== 'CANCELLED')
    return {
      engineers: rows.value.length,
      planned: open.length,
      waiting: queue.value.length,
      travelSeconds: open.reduce((sum, visit) => sum + (visit.travelSeconds ?? 0), 0),
      travelMetres: open.reduce((sum, visit) => sum + (visit.travelMetres ?? 0), 0),
    }
  })

  const search = ref('')
  const matches = computed(() => {
    if (!search.value.trim()) return []
    return [...queue.value.map((item) => item.visit), ...rows.value.flatMap((line) => line.bars.map((bar) => bar.visit))].filter((visit) => found(visit, search.value))
  })
  const matchAt = computed(() => matches.value.findIndex((visit) => visit.id === selection.visitId.value))
  /** To the next match, and round. */
  function jump(by: 1 | -1 = 1) {
    const { length } = matches.value
    if (length === 0) return
    const next = matches.value[matchAt.value < 0 ? (by > 0 ? 0 : length - 1) : (matchAt.value + by + length) % length]!
    selection.pick(next.id, next.engineerId)
  }

  const find = (words: string) => (search.value = words)
  const toggle = (pane: 'isQueueShown' | 'isMapShown') => (view.value[pane] = !view.value[pane])
  const setRoom = (width: number) => (room.value = width)

  return { view, setRoom, toggle, find, now, lines, rows, axis, canZoomOut, zoom, figures, search, matches, matchAt, jump }
}

export type Desk = ReturnType<typeof useDesk>
