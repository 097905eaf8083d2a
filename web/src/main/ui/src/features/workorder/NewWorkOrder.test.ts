import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from 'vue-i18n'
import { http } from '@/api/http'
import en from '@/locales/en.json'
import WmForm from '@/shared/form/WmForm.vue'
import type { Draft } from '@/shared/resource/model'
import NewWorkOrder from './NewWorkOrder.vue'

const window = { startsAt: '2026-11-23T14:00:00Z', endsAt: '2026-11-23T18:00:00Z' }
const ticket = { id: 't1', version: 2, number: 'T-1', reference: '', customerId: 'c1', contactId: null, siteId: 's1', assetId: null, categoryId: 'leak', priority: 'HIGH', channel: 'PHONE', subject: 'Lift drips', description: 'Since Monday', preferredWindows: [window], possibleActs: [] } as never
const CATEGORIES: Record<string, unknown> = {
  leak: { id: 'leak', serviceDurationMinutes: 90, skills: [{ skillId: 'lift', level: 3, name: 'Lifts' }], likelyParts: [{ partId: 'seal', quantity: 2 }], checklist: [{}, {}] },
  noise: { id: 'noise', serviceDurationMinutes: 30, skills: [], likelyParts: [], checklist: [] },
}

describe('a work order of a ticket', () => {
  beforeEach(() => {
    sessionStorage.clear()
    vi.spyOn(http, 'get').mockImplementation(async (path) => ({ data: CATEGORIES[path.split('/')[1]!] }) as never)
    vi.spyOn(http, 'post').mockResolvedValue({ data: { number: 'WO-1' } } as never)
    vi.spyOn(http, 'put').mockResolvedValue({ data: { ...(ticket as object), version: 3 } } as never)
  })
  afterEach(() => vi.restoreAllMocks())

  async function show(more: object = {}) {
    const page = mount(NewWorkOrder, {
      props: { ticket: { ...(ticket as object), ...more } as never },
      global: { plugins: [createI18n({ legacy: false, locale: 'en', messages: { en } as never }), createPinia()], stubs: { WmField: true } },
    })
    await flushPromises()
    const draft = () => (page.findComponent(WmForm).vm as unknown as { draft: Draft }).draft
    const send = async () => {
      await page.find('form').trigger('submit')
      await flushPromises()
    }
    return { page, draft, send }
  }
  const body = (call: unknown) => (call as [string, { body: unknown }])[1].body

  it('is filled in from the ticket and its category, and only has to be agreed to', async () => {
    const { page, send } = await show()
    expect(page.text()).toContain('2 steps')
    await send()
    expect(http.put).not.toHaveBeenCalled()
    expect(body(vi.mocked(http.post).mock.calls[0])).toEqual({ ticketId: 't1', summary: 'Lift drips', instructions: 'Since Monday', serviceDurationMinutes: 90, skills: [{ skillId: 'lift', level: 3 }], parts: [{ partId: 'seal', quantity: 2 }], windows: [window] })
    expect(page.emitted('made')).toHaveLength(1)
  })

  it('asks for a crew, or for visits in order, and tells only what was chosen', async () => {
    const crew = await show()
    Object.assign(crew.draft(), { teamwork: 'CREW', crewSize: 3 })
    await crew.send()
    expect(body(vi.mocked(http.post).mock.calls[0])).toMatchObject({ crewSize: 3 })
    expect(body(vi.mocked(http.post).mock.calls[0])).not.toHaveProperty('sequence')
    const steps = await show()
    Object.assign(steps.draft(), { teamwork: 'SEQUENCE', sequenceVisits: 2, leastGapMinutes: 1440, isSameEngineer: true })
    await steps.send()
    expect(body(vi.mocked(http.post).mock.calls[1])).toMatchObject({ sequence: { visits: 2, leastGapMinutes: 1440, isSameEngineer: true } })
  })

  it('takes the needs of another category and tells the ticket first', async () => {
    const { page, draft, send } = await show()
    draft().categoryId = 'noise'
    await flushPromises()
    expect(draft()).toMatchObject({ serviceDurationMinutes: 30, skills: [], parts: [] })
    await send()
    expect(vi.mocked(http.put).mock.calls[0]![0]).toBe('tickets/t1')
    expect(body(vi.mocked(http.put).mock.calls[0])).toMatchObject({ categoryId: 'noise', siteId: 's1', subject: 'Lift drips' })
    expect(vi.mocked(http.put).mock.calls[0]![1]).toMatchObject({ seen: 2 })
    expect(page.emitted('changed')).toHaveLength(1)
    expect(http.post).toHaveBeenCalledTimes(1)
  })

  it('of a ticket that nobody has looked at asks for category and site', async () => {
    const { page, draft, send } = await show({ categoryId: null, siteId: null })
    await send()
    expect(http.post).not.toHaveBeenCalled()
    expect(page.find('[role=alert]').text()).toContain('Category')
    draft().categoryId = 'leak'
    draft().siteId = 's1'
    await flushPromises()
    expect(draft().serviceDurationMinutes).toBe(90)
    await send()
    expect(body(vi.mocked(http.put).mock.calls[0])).toMatchObject({ categoryId: 'leak', siteId: 's1' })
    expect(page.emitted('made')).toHaveLength(1)
  })
})
