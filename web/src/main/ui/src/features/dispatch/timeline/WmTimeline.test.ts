import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { i18n } from '@/app/i18n'
import type { Outlook } from '../outlook'
import { engineer, planned } from '../samples'
import { provideSelection } from '../selection'
import { provideDrag } from '../useDrag'
import { linesOf } from './rows'
import WmTimeline from './WmTimeline.vue'

const visits = [
  planned('a', '1', '2026-11-23T14:00:00Z', '2026-11-23T14:30:00Z', { customerName: 'Hotel', possibleActs: ['ASSIGN'] }),
  planned('b', '2', '2026-11-23T14:10:00Z', '2026-11-23T15:00:00Z', { customerName: 'Clinic', possibleActs: ['ASSIGN'] }),
]

function show(drop = vi.fn(), outlooks: ReadonlyMap<string, Outlook> | null = null) {
  const chosen = ref<string | null>(null)
  const engineerId = ref<string | null>(null)
  const keys: unknown[] = []
  const Around = defineComponent({
    setup() {
      provideSelection(chosen, (id, engineer) => ((chosen.value = id), (engineerId.value = engineer)), engineerId)
      provideDrag(() => true, drop)
      const lines = linesOf([engineer('1'), engineer('2')], visits)
      return () => h(WmTimeline, { lines, axis: { from: Date.parse('2026-11-23T13:00:00Z'), until: Date.parse('2026-11-23T23:00:00Z'), pxPerHour: 60 }, zone: 'America/New_York', now: Date.parse('2026-11-23T15:00:00Z'), marked: new Set<string>(), moving: new Set<string>(), outlooks, mayMove: true, label: 'Visits', onKey: (...said: unknown[]) => keys.push(said) })
    },
  })
  const page = mount(Around, { attachTo: document.body, global: { plugins: [i18n] } })
  return { page, chosen, keys, drop }
}

describe('the timeline', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    vi.stubGlobal('ResizeObserver', class { observe() { return undefined } disconnect() { return undefined } })
  })

  it('is one stop for the tab key, walked by arrows', async () => {
    const { page, chosen } = show()
    const stops = () => page.findAll('[tabindex="0"]').map((each) => each.attributes('data-place'))
    expect(stops()).toEqual(['1'])
    const grid = page.get('[role=grid]')
    await grid.trigger('keydown', { key: 'ArrowRight' })
    expect([chosen.value, stops()]).toEqual(['a', ['a']])
    await grid.trigger('keydown', { key: 'ArrowDown' })
    await nextTick()
    expect([chosen.value, stops(), document.activeElement?.getAttribute('data-place')]).toEqual(['b', ['b'], 'b'])
    page.unmount()
  })

  it('hands on what the keys ask for, with the visit they stand on', async () => {
    const { page, keys } = show()
    const grid = page.get('[role=grid]')
    await grid.trigger('keydown', { key: 'ArrowRight' })
    await grid.trigger('keydown', { key: 'm' })
    await grid.trigger('keydown', { key: 'q' })
    expect(keys).toEqual([['m', 'a']])
    page.unmount()
  })

  it('says of a bar who, when and in which state, not by colour alone', () => {
    const { page } = show()
    const bar = page.get('[data-place=a]')
    expect(bar.attributes('aria-label')).toMatch(/Hotel.*09:00–09:30/)
    expect(bar.text()).toContain('◔')
    page.unmount()
  })

  it('says on every row what a visit that is carried would cost there, or the rule against it', () => {
    const outlooks = new Map<string, Outlook>([
      ['1', { level: 'cheap', isPresent: false, short: '+6 min', long: 'best at 10:10', at: Date.parse('2026-11-23T15:10:00Z') }],
      ['2', { level: 'closed', isPresent: false, short: 'lacks the skill', long: 'lacks a skill or its level', at: null }],
    ])
    const { page } = show(vi.fn(), outlooks)
    expect(page.findAll('.outlook').map((each) => each.text())).toEqual(['✓ +6 min', '✕ lacks the skill'])
    expect(page.findAll('.best')).toHaveLength(1)
    expect(page.findAll('.skills')).toHaveLength(0)
    page.unmount()
  })
})
