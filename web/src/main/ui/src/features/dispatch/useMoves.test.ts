import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import { i18n } from '@/app/i18n'
import en from '@/locales/en.json'
import { boardOf, merge } from './merge'
import { boardView, planned } from './samples'
import { useMoves } from './useMoves'
import type { VisitView } from './types'

const start = '2026-11-23T14:00:00Z'
const later = '2026-11-23T16:00:00Z'
const mine = planned('a', '1', start, '2026-11-23T14:30:00Z', { version: 3 })

type Answer = [status: number, body: unknown]
const json = ([status, body]: Answer) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } })

function begin(answers: Record<string, Answer>) {
  const sent: { path: string; seen: string | null; body: unknown }[] = []
  vi.stubGlobal('fetch', vi.fn(async (path: string, init: RequestInit) => {
    sent.push({ path: path.replace('/api/v1/', ''), seen: new Headers(init.headers).get('If-Match'), body: init.body ? JSON.parse(String(init.body)) : null })
    await Promise.resolve()
    return json(answers[`${init.method} ${path.replace('/api/v1/', '')}`] ?? [404, {}])
  }))
  const board = shallowRef<ReturnType<typeof boardOf> | null>(boardOf(boardView({ visits: [mine] })))
  let moves!: ReturnType<typeof useMoves>
  mount(defineComponent({ setup: () => ((moves = useMoves(board, (visits) => (board.value = merge(board.value!, visits).board))), () => h('i')) }), { global: { plugins: [i18n] } })
  return { board, moves, sent }
}
const shown = (moves: ReturnType<typeof useMoves>) => moves.shown.value.map((visit: VisitView) => [visit.engineerId, visit.startsAt])

describe('a move', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    i18n.global.setLocaleMessage('en', en as never)
  })

  it('is seen at once, sent with the version that was seen, and then as the server has it', async () => {
    const answer = planned('a', '2', '2026-11-23T16:05:00Z', '2026-11-23T16:35:00Z', { version: 4 })
    const { moves, sent } = begin({ 'POST visits/a/assign': [200, { id: 'a', version: 4, visits: [answer] }] })
    const done = moves.assign({ visit: mine, engineerId: '2', startsAt: later })
    expect(shown(moves)).toEqual([['2', later]])
    expect(await done).toBe(true)
    expect(shown(moves)).toEqual([['2', '2026-11-23T16:05:00Z']])
    expect(sent).toEqual([{ path: 'visits/a/assign', seen: '"3"', body: { engineerId: '2', startsAt: later } }])
  })

  it('goes back when a rule is broken, and says which', async () => {
    const { moves } = begin({ 'POST visits/a/assign': [422, { type: '/problems/visit/skill-missing' }] })
    expect(await moves.assign({ visit: mine, engineerId: '2', startsAt: later })).toBe(false)
    expect(shown(moves)).toEqual([['1', start]])
    expect(moves.refusal.value?.problem.type).toBe('visit/skill-missing')
    expect(moves.conflict.value).toBeNull()
  })

  it('shows both versions when somebody was faster, and can be made again on top of theirs', async () => {
    const theirs = planned('a', '2', '2026-11-23T18:00:00Z', '2026-11-23T18:30:00Z', { version: 5 })
    const { moves, sent } = begin({ 'POST visits/a/assign': [412, { type: '/problems/visit/stale', current: 5 }], 'GET visits/a': [200, theirs] })
    await moves.assign({ visit: mine, engineerId: '1', startsAt: later })
    expect(shown(moves)).toEqual([['2', '2026-11-23T18:00:00Z']])
    expect(moves.conflict.value).toMatchObject({ to: { startsAt: later }, theirs: { version: 5 } })
    moves.applyAgain()
    await flushPromises()
    expect(sent[sent.length - 2]).toEqual({ path: 'visits/a/assign', seen: '"5"', body: { engineerId: '1', startsAt: later } })
  })

  it('is taken back and made again with the version that it left behind', async () => {
    const there = planned('a', '2', later, '2026-11-23T16:30:00Z', { version: 4 })
    const answers: Record<string, Answer> = { 'POST visits/a/assign': [200, { id: 'a', version: 4, visits: [there] }] }
    const { moves, sent } = begin(answers)
    await moves.assign({ visit: mine, engineerId: '2', startsAt: later })
    expect(moves.undoes.value).not.toBe('')
    answers['POST visits/a/assign'] = [200, { id: 'a', version: 5, visits: [{ ...mine, version: 5 }] }]
    await moves.undo()
    expect(sent[1]).toEqual({ path: 'visits/a/assign', seen: '"4"', body: { engineerId: '1', startsAt: start } })
    expect([shown(moves), moves.undoes.value]).toEqual([[['1', start]], ''])
    answers['POST visits/a/assign'] = [200, { id: 'a', version: 6, visits: [{ ...there, version: 6 }] }]
    await moves.redo()
    expect(sent[2]).toEqual({ path: 'visits/a/assign', seen: '"5"', body: { engineerId: '2', startsAt: later } })
    expect([shown(moves), moves.redoes.value]).toEqual([[['2', later]], ''])
  })

  it('is not taken back over what somebody else did since: both versions are shown', async () => {
    const there = planned('a', '2', later, '2026-11-23T16:30:00Z', { version: 4 })
    const theirs = planned('a', '3', later, '2026-11-23T16:30:00Z', { version: 5 })
    const answers: Record<string, Answer> = { 'POST visits/a/assign': [200, { id: 'a', version: 4, visits: [there] }] }
    const { board, moves, sent } = begin(answers)
    await moves.assign({ visit: mine, engineerId: '2', startsAt: later })
    board.value = merge(board.value!, [theirs]).board
    answers['POST visits/a/assign'] = [412, { type: '/problems/visit/stale', current: 5 }]
    answers['GET visits/a'] = [200, theirs]
    await moves.undo()
    expect(sent[1]?.seen).toBe('"4"')
    expect(moves.conflict.value).toMatchObject({ to: { engineerId: '1', startsAt: start }, theirs: { version: 5 } })
    expect([moves.undoes.value, moves.redoes.value]).toEqual(['', ''])
  })

  it('is still ours to take back when another move of ours shifted it', async () => {
    const other = planned('b', '2', start, '2026-11-23T14:30:00Z', { version: 1 })
    const answers: Record<string, Answer> = { 'POST visits/a/assign': [200, { id: 'a', version: 4, visits: [{ ...mine, engineerId: '2', startsAt: later, version: 4 }] }] }
    const { moves, sent } = begin(answers)
    await moves.assign({ visit: mine, engineerId: '2', startsAt: later })
    answers['POST visits/b/assign'] = [200, { id: 'b', version: 2, visits: [{ ...other, version: 2 }, { ...mine, engineerId: '2', startsAt: later, version: 5 }] }]
    answers['POST visits/b/unassign'] = [200, { ...other, version: 3, engineerId: null }]
    await moves.assign({ visit: other, engineerId: '2', startsAt: later })
    await moves.undo()
    answers['POST visits/a/assign'] = [200, { id: 'a', version: 6, visits: [{ ...mine, version: 6 }] }]
    await moves.undo()
    expect(sent[sent.length - 1]).toMatchObject({ path: 'visits/a/assign', seen: '"5"' })
  })
})
