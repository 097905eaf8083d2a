import type { BoardChange, BoardEngineer, BoardView, QueueItem, VisitView } from './types'

/** The board as the screen holds it: what the server said, by id. Nothing is worked out here, only kept up to date. */
export interface Board {
  on: string
  zone: string
  from: number
  until: number
  sequence: number
  territoryId: string | null
  engineers: readonly BoardEngineer[]
  visits: ReadonlyMap<string, VisitView>
  queue: ReadonlyMap<string, QueueItem>
}

export function boardOf(view: BoardView, territoryId: string | null = null): Board {
  return {
    on: view.on,
    zone: view.zone,
    from: Date.parse(view.startsAt),
    until: Date.parse(view.endsAt),
    sequence: view.sequence,
    territoryId,
    engineers: view.engineers,
    visits: new Map(view.visits.map((visit) => [visit.id, visit])),
    queue: new Map(view.queue.map((item) => [item.visit.id, item])),
  }
}

export const known = (board: Board, id: string): VisitView | undefined => board.visits.get(id) ?? board.queue.get(id)?.visit

function isOnBoard(board: Board, visit: VisitView, engineers: ReadonlySet<string>): boolean {
  if (!visit.engineerId || !visit.startsAt || !visit.endsAt || !engineers.has(visit.engineerId)) return false
  return Date.parse(visit.startsAt) < board.until && Date.parse(visit.endsAt) > board.from
}

/** Waits for an engineer, and not only for a later day. */
function isWaiting(board: Board, visit: VisitView, wasKnown: boolean): boolean {
  if (visit.status !== 'UNPLANNED') return false
  if (board.territoryId && visit.territoryId !== board.territoryId && !wasKnown) return false
  return visit.windows.length === 0 || wasKnown || visit.windows.some((window) => Date.parse(window.startsAt) < board.until)
}

/**
 * Takes in what others changed, whichever way it came (the answer to our own act, the socket, a catch-up) and in any order: of each
 * visit the highest version counts, what is older or known changes nothing.
 */
export function merge(board: Board, visits: readonly VisitView[], sequence = board.sequence): { board: Board; changed: string[] } {
  const engineers = new Set(board.engineers.map((engineer) => engineer.id))
  const kept = new Map(board.visits)
  const queue = new Map(board.queue)
  const changed: string[] = []
  for (const visit of visits) {
    const before = kept.get(visit.id) ?? queue.get(visit.id)?.visit
    if (before && before.version >= visit.version) continue
    kept.delete(visit.id)
    const waited = queue.get(visit.id)
    if (isOnBoard(board, visit, engineers)) {
      kept.set(visit.id, visit)
      queue.delete(visit.id)
    } else if (isWaiting(board, visit, before !== undefined)) {
      // Why it waits was said about the visit as it was; of a visit that came off a route nothing has been said yet.
      queue.set(visit.id, waited ? { ...waited, visit } : { visit, reason: 'NOT_LOOKED_AT', blockedBy: [], lookedAtAt: null })
    } else queue.delete(visit.id)
    if (before || kept.has(visit.id) || queue.has(visit.id)) changed.push(visit.id)
  }
  const next = Math.max(sequence, board.sequence)
  if (changed.length === 0 && next === board.sequence) return { board, changed }
  return { board: changed.length === 0 ? { ...board, sequence: next } : { ...board, sequence: next, visits: kept, queue }, changed }
}

export const take = (board: Board, change: BoardChange) => merge(board, change.visits, change.sequence)

const RANK: Record<string, number> = { URGENT: 0, HIGH: 1, NORMAL: 2, LOW: 3 }
const opens = (item: QueueItem) => Math.min(Infinity, ...item.visit.windows.map((window) => Date.parse(window.endsAt)))

export const QUEUE_ORDERS = ['pressing', 'age', 'area'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

/**
 * What needs someone first stands first: priority, then the window that closes first, then age. By age the oldest first; by area
 * what can be driven together stands together.
 */
export function queueOrder(items: Iterable<QueueItem>, by: QueueOrder = 'pressing'): QueueItem[] {
  const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  const age = (a: QueueItem, b: QueueItem) => order(Date.parse(a.visit.createdAt), Date.parse(b.visit.createdAt))
  const pressing = (a: QueueItem, b: QueueItem) => order(RANK[a.visit.priority] ?? 9, RANK[b.visit.priority] ?? 9) || order(opens(a), opens(b)) || age(a, b)
  // What lies in no area comes last.
  const area = (a: QueueItem, b: QueueItem) => order(Number(!a.visit.territoryName), Number(!b.visit.territoryName)) || a.visit.territoryName.localeCompare(b.visit.territoryName) || pressing(a, b)
  return [...items].sort(by === 'age' ? age : by === 'area' ? area : pressing)
}

export function found(visit: VisitView, words: string): boolean {
  const text = [visit.number, visit.workOrderNumber, visit.ticketNumber, visit.customerName, visit.siteName, visit.siteAddress, visit.summary, visit.categoryName, visit.engineerName, visit.assetName].join(' ').toLowerCase()
  return words.toLowerCase().split(/\s+/).filter(Boolean).every((word) => text.includes(word))
}
