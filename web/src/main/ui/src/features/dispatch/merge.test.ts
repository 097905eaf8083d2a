import { describe, expect, it } from 'vitest'
import { boardOf, found, merge, queueOrder, take } from './merge'
import { boardView, planned, visit, waiting } from './samples'

const start = '2026-11-23T14:00:00Z'
const end = '2026-11-23T14:30:00Z'
const board = boardOf(boardView({ visits: [planned('a', '1', start, end, { version: 3 })], queue: [waiting(visit('q', { version: 2 }))] }))

describe('what others changed', () => {
  it('counts by version, in whatever order it arrives', () => {
    const newest = planned('a', '2', start, end, { version: 5 })
    const older = planned('a', '1', start, end, { version: 4 })
    const first = merge(merge(board, [newest]).board, [older])
    expect(first.board.visits.get('a')).toBe(newest)
    expect(first.changed).toEqual([])
    expect(merge(merge(board, [older]).board, [newest]).board.visits.get('a')).toBe(newest)
  })

  it('changes nothing when it is known already', () => {
    expect(merge(board, [planned('a', '2', start, end, { version: 3 })]).board).toBe(board)
  })

  it('moves a planned visit out of the queue', () => {
    const { board: next, changed } = take(board, { sequence: 11, visits: [planned('q', '1', start, end, { version: 3 })], isComplete: true })
    expect(next.queue.has('q')).toBe(false)
    expect(next.visits.has('q')).toBe(true)
    expect(changed).toEqual(['q'])
    expect(next.sequence).toBe(11)
  })

  it('puts what came off a route into the queue, where nothing has been said about it yet', () => {
    const { board: next } = merge(board, [visit('a', { version: 4 })])
    expect(next.visits.has('a')).toBe(false)
    expect(next.queue.get('a')).toMatchObject({ reason: 'NOT_LOOKED_AT', blockedBy: [] })
  })

  it('keeps the reason of a visit that waits on', () => {
    expect(merge(board, [visit('q', { version: 3, priority: 'URGENT' })]).board.queue.get('q')).toMatchObject({ reason: 'SHIFT_FULL', visit: { priority: 'URGENT' } })
  })

  it('takes away what went to another day, to an engineer who is not shown, or was cancelled', () => {
    for (const gone of [planned('a', '1', '2026-11-25T14:00:00Z', '2026-11-25T15:00:00Z', { version: 9 }), planned('a', '99', start, end, { version: 9 }), visit('a', { version: 9, status: 'CANCELLED' })]) {
      const { board: next } = merge(board, [gone])
      expect([next.visits.has('a'), next.queue.has('a')]).toEqual([false, false])
    }
  })

  it('does not let strangers in: another day, another territory', () => {
    const other = [{ startsAt: '2026-11-25T14:00:00Z', endsAt: '2026-11-25T15:00:00Z' }]
    expect(merge(board, [visit('n', { windows: other })]).changed).toEqual([])
    expect(merge(board, [visit('n')]).board.queue.has('n')).toBe(true)
    const narrow = boardOf(boardView(), 'east')
    expect(merge(narrow, [visit('n', { territoryId: 'west' })]).changed).toEqual([])
    expect(merge(narrow, [visit('n', { territoryId: 'east' })]).changed).toEqual(['n'])
  })

  it('never lets the sequence go back', () => {
    expect(take(board, { sequence: 4, visits: [], isComplete: true }).board.sequence).toBe(10)
  })
})

describe('the queue', () => {
  it('has first what needs someone first', () => {
    const closes = (endsAt: string) => ({ windows: [{ startsAt: start, endsAt }] })
    const items = [visit('4'), visit('3', closes('2026-11-23T18:00:00Z')), visit('2', closes('2026-11-23T16:00:00Z')), visit('1', { priority: 'URGENT' }), visit('5', { createdAt: '2026-11-21T10:00:00Z' })].map((each) => waiting(each))
    expect(queueOrder(items).map((item) => item.visit.id)).toEqual(['1', '2', '3', '4', '5'])
    const two = [waiting(visit('6', { createdAt: '2026-11-20T09:00:00Z', territoryName: 'South' })), waiting(visit('7', { createdAt: '2026-11-20T08:00:00Z' })), waiting(visit('8', { createdAt: '2026-11-20T10:00:00Z', territoryName: 'North' }))]
    expect(queueOrder(two, 'age').map((item) => item.visit.id)).toEqual(['7', '6', '8'])
    expect(queueOrder(two, 'area').map((item) => item.visit.id)).toEqual(['8', '6', '7'])
  })

  it('is searched by all words at once', () => {
    const one = visit('7', { customerName: 'Hotel Meridian', siteAddress: '33 W 44th St' })
    expect(found(one, 'merid 44th')).toBe(true)
    expect(found(one, 'merid 45th')).toBe(false)
  })
})
