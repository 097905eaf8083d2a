import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { http } from '@/api/http'
import { isAbort } from '@/api/problem'
import { liveAddress, watchBoard, type Live } from './live'
import { boardOf, merge, queueOrder, take, type Board } from './merge'
import type { BoardChange, BoardView, VisitView } from './types'

/** How long a change that came from elsewhere stays marked. */
const MARKED_MILLIS = 2500

/** The board of one day: read once, kept up to date by the socket. */
export function useBoard(on: Ref<string>, territoryId: Ref<string | null>) {
  const board = shallowRef<Board | null>(null)
  const error = shallowRef<unknown>(null)
  const isLoading = ref(false)
  const isConnected = ref(true)
  /** Visits that just changed, for a moment. */
  const marked = reactive(new Set<string>())
  const queue = computed(() => (board.value ? queueOrder(board.value.queue.values()) : []))
  let running: AbortController | undefined
  let live: Live | undefined

  function mark(ids: readonly string[]) {
    for (const id of ids) {
      marked.add(id)
      setTimeout(() => marked.delete(id), MARKED_MILLIS)
    }
  }
  function accept(change: BoardChange) {
    if (!board.value) return
    const next = take(board.value, change)
    board.value = next.board
    mark(next.changed)
  }
  /** What our own act brought back. */
  function acceptVisits(visits: readonly VisitView[]) {
    if (board.value) board.value = merge(board.value, visits).board
  }

  async function load() {
    running?.abort()
    const mine = (running = new AbortController())
    isLoading.value = true
    error.value = null
    try {
      const { data } = await http.get<BoardView>('dispatch-board', { query: { on: on.value, territoryId: territoryId.value }, signal: mine.signal })
      if (running === mine) board.value = boardOf(data, territoryId.value)
    } catch (reason) {
      if (running === mine && !isAbort(reason)) error.value = reason
    } finally {
      if (running === mine) isLoading.value = false
    }
  }

  function follow() {
    live?.close()
    isConnected.value = true
    live = watchBoard({
      address: () => liveAddress('live/dispatch-board', { on: on.value, after: board.value?.sequence ?? 0, territoryId: territoryId.value }),
      onChange: accept,
      onReload: () => void load(),
      onConnected: (yes) => (isConnected.value = yes),
    })
  }

  watch([on, territoryId], async () => {
    live?.close()
    if (board.value?.on !== on.value) board.value = null
    await load()
    // After the last of several quick switches only.
    if (board.value?.on === on.value) follow()
  }, { immediate: true })
  onBeforeUnmount(() => {
    running?.abort()
    live?.close()
  })

  async function retry() {
    await load()
    if (board.value) follow()
  }
  return { board, queue, error, isLoading, isConnected, marked, load, retry, acceptVisits }
}
