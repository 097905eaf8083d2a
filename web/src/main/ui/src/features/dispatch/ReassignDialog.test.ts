import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/app/i18n'
import { useSession } from '@/app/session'
import en from '@/locales/en.json'
import { boardOf } from './merge'
import ReassignDialog from './ReassignDialog.vue'
import { boardView, foresight, place, planned, row } from './samples'
import { linesOf } from './timeline/rows'

const visit = planned('a', '1', '2026-11-23T14:00:00Z', '2026-11-23T14:30:00Z', { version: 3 })
const answer = foresight([
  row('2', { place: place(540, { overtimeSeconds: 600, othersMoved: 2 }) }),
  row('1', { isPresent: true, place: place(600, { travelSeconds: 0, startsAt: '2026-11-23T14:00:00Z' }) }),
  row('3', { rules: ['SKILL', 'VAN_PARTS'] }),
])

function show(assign = vi.fn(() => Promise.resolve(true))) {
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify(answer), { status: 200, headers: { 'Content-Type': 'application/json' } }))))
  vi.spyOn(useSession(), 'may').mockReturnValue(true)
  const board = boardOf(boardView({ visits: [visit] }))
  const page = mount(ReassignDialog, { attachTo: document.body, props: { modelValue: true, visit, board, lines: linesOf(board.engineers, [visit]), refusal: null, assign }, global: { plugins: [i18n] } })
  return { page, assign }
}

describe('the dialog that gives a visit to somebody', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    i18n.global.setLocaleMessage('en', en as never)
    vi.stubGlobal('ResizeObserver', class { observe() { return undefined } unobserve() { return undefined } disconnect() { return undefined } })
  })

  it('ranks who could, says why others cannot, and asks for exactly the place that was chosen', async () => {
    const { page, assign } = show()
    await flushPromises()
    const labels = [...document.querySelectorAll('.landing')].map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
    expect(labels[0]).toMatch(/Engineer 2.*10:10.*✓ \+6 min.*overtime \+10 min · 2 others move/)
    expect(labels[1]).toMatch(/Engineer 1 has it now/)
    expect(document.querySelector('details')?.textContent).toMatch(/1 engineer cannot.*Engineer 3.*lacks a skill or its level; the van lacks a part/)
    const first = document.querySelector<HTMLInputElement>('.landing input')!
    first.checked = true
    first.dispatchEvent(new Event('change'))
    await flushPromises()
    document.querySelector('#reassign')!.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(assign).toHaveBeenCalledWith({ visit, engineerId: '2', startsAt: '2026-11-23T15:00:00Z' })
    page.unmount()
  })
})
