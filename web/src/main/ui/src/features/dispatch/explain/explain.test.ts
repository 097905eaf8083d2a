import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/app/i18n'
import { useSession } from '@/app/session'
import en from '@/locales/en.json'
import { planned, visit } from '../samples'
import type { Counterfactual, VisitExplanation } from '../types'
import WhatHelps from './WhatHelps.vue'
import WhyAssigned from './WhyAssigned.vue'

const zone = 'America/New_York'
const on = '2026-11-23'
const asked: string[] = []
function answering(body: unknown) {
  asked.length = 0
  vi.stubGlobal('fetch', vi.fn((path: string) => {
    asked.push(path.replace('/api/v1/', ''))
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } }))
  }))
}
const text = (page: { text: () => string }) => page.text().replace(/\s+/g, ' ')

beforeEach(() => {
  setActivePinia(createPinia())
  i18n.global.setLocaleMessage('en', en as never)
  vi.spyOn(useSession(), 'may').mockReturnValue(true)
})

describe('why an engineer has a visit', () => {
  it('is asked for when somebody wants to know, and said in a sentence, in points and in rules', async () => {
    const answer: VisitExplanation = {
      visitId: 'a',
      leftOut: null,
      assignment: {
        engineerId: '1', engineerName: 'Ann', startsAt: '2026-11-23T15:00:00Z', endsAt: '2026-11-23T15:30:00Z', isStarted: false, isPinned: true, cost: 700, costs: [{ constraint: 'TRAVEL', points: 900 }, { constraint: 'FAIRNESS', points: -200 }],
        others: [{ engineerId: '2', engineerName: 'Bo', shiftId: 's', arrivesAt: '2026-11-23T15:00:00Z', startsAt: '2026-11-23T15:10:00Z', endsAt: '2026-11-23T15:40:00Z', difference: 340, costs: [{ constraint: 'TRAVEL', points: 340 }] }],
        possibleOthers: 4,
        closed: [{ engineerId: '3', engineerName: 'Cy', rules: ['SKILL', 'VAN_PARTS'] }, { engineerId: '4', engineerName: 'Di', rules: ['SKILL'] }],
      },
    }
    answering(answer)
    const page = mount(WhyAssigned, { attachTo: document.body, props: { visit: planned('a', '1', '2026-11-23T15:00:00Z', '2026-11-23T15:30:00Z', { engineerName: 'Ann' }), on, zone }, global: { plugins: [i18n] } })
    expect(asked).toEqual([])
    const details = page.get('details').element as HTMLDetailsElement
    details.open = true
    details.dispatchEvent(new Event('toggle'))
    await flushPromises()
    expect(asked).toEqual([`dispatch-board/visits/a/explanation?on=${on}`])
    expect(text(page)).toContain('Ann comes at 10:00. A dispatcher has pinned it there. 4 others could; the cheapest of them, Bo, would cost 340 points more.')
    expect(text(page)).toMatch(/driving ?900.*long days ?−200.*together ?700/)
    expect(text(page)).toMatch(/Bo · 10:10 ?\+340 points/)
    expect(text(page)).toMatch(/lacks a skill or its level ?2 ?Cy \(\+1\), Di/)
    page.unmount()
  })
})

describe('what would help a visit that nobody has', () => {
  const change = (part: Partial<Counterfactual>): Counterfactual => ({ kind: null, size: 0, engineerId: null, engineerName: '', minutes: null, times: [], parts: [], skills: [], territoryId: null, territoryName: '', confirmation: { method: 'INSERTED', steps: 0, engineerId: '2', engineerName: 'Bo', startsAt: '2026-11-23T16:00:00Z', endsAt: '2026-11-23T16:30:00Z', othersMoved: 0, othersShifted: 1, difference: 5, costs: [] }, ...part })

  it('has a button where the board can do it, and words where people have to', async () => {
    const window = change({ kind: 'OTHER_WINDOWS', times: [{ startsAt: '2026-11-23T16:00:00Z', endsAt: '2026-11-23T18:00:00Z' }] })
    answering({ visitId: 'a', items: [window, change({ kind: 'MORE_OVERTIME', engineerId: '2', engineerName: 'Bo', minutes: 25 })] })
    const page = mount(WhatHelps, { props: { visit: visit('a'), on, zone, isBusy: false }, global: { plugins: [i18n] } })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(asked).toEqual([`dispatch-board/visits/a/counterfactuals?on=${on}`])
    const [first, second] = page.findAll('li')
    expect(text(first!)).toMatch(/Agree on another arrival window: 11:00–13:00.*Then Bo comes at 11:00\..*Checked: it fits into the route of Bo/)
    expect(text(second!)).toMatch(/Bo works 25 more minutes of overtime/)
    expect(second!.findAll('button')).toHaveLength(0)
    await first!.get('button').trigger('click')
    expect(page.emitted('apply')).toEqual([[window]])
  })
})
