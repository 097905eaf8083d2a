import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from 'vue-i18n'
import { Problem } from '@/api/problem'
import en from '@/locales/en.json'
import { newDraft } from '@/shared/resource/draft'
import type { Draft, Field } from '@/shared/resource/model'
import WmForm from './WmForm.vue'

const fields: Field[] = [{ key: 'name', kind: 'text' }, { key: 'email', kind: 'email', optional: true }, { key: 'password', kind: 'password', optional: true }]
const i18n = () => createI18n({ legacy: false, locale: 'en', messages: { en } as never })

function show(submit: (body: Draft, key: string) => Promise<unknown>) {
  return mount(WmForm, { props: { fields, draftKey: 'test', initial: () => newDraft(fields), submit }, global: { plugins: [i18n(), createPinia()] }, attachTo: document.body })
}
type Form = ReturnType<typeof show>
const type = (form: Form, key: string, text: string) => form.find(`[id$="-${key}"]`).setValue(text)
const send = async (form: Form) => {
  await form.find('form').trigger('submit')
  await flushPromises()
}
let form: Form

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  sessionStorage.clear()
})
afterEach(() => {
  form.unmount()
  vi.useRealTimers()
})

describe('a form', () => {
  it('names what is missing before it asks the server', async () => {
    const submit = vi.fn()
    form = show(submit)
    await send(form)
    expect(submit).not.toHaveBeenCalled()
    expect(form.find('[role=alert]').text()).toContain('Name: Please fill this in')
    expect(form.find('[id$="-name"]').attributes('aria-invalid')).toBe('true')
  })

  it('shows the errors of the server at their field and at the top', async () => {
    form = show(() => Promise.reject(new Problem(400, { errors: [{ field: 'email', code: 'invalid-email', message: 'no' }, { field: 'zip', code: 'odd', message: 'is odd' }] })))
    await type(form, 'name', 'Ada')
    await send(form)
    expect(form.find('[id$="-email-error"]').text()).toContain('Not an e-mail address')
    expect(form.find('[role=alert]').text()).toContain('zip: is odd')
  })

  it('keeps its idempotency key for a second try and takes a new one for new content', async () => {
    const keys: string[] = []
    form = show((_body, key) => {
      keys.push(key)
      return Promise.reject(Problem.unreachable())
    })
    await type(form, 'name', 'Ada')
    await send(form)
    await send(form)
    await type(form, 'name', 'Eve')
    await send(form)
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('keeps a draft without secrets and offers it again', async () => {
    form = show(async () => undefined)
    await type(form, 'name', 'Ada')
    await type(form, 'password', 'secret words')
    vi.runAllTimers()
    expect(sessionStorage.getItem('waymend.draft.test')).toContain('Ada')
    expect(sessionStorage.getItem('waymend.draft.test')).not.toContain('secret words')
    form.unmount()
    form = show(async () => undefined)
    expect(form.text()).toContain('Your draft is back.')
    expect((form.find('[id$="-name"]').element as HTMLInputElement).value).toBe('Ada')
  })

  it('forgets the draft once it is saved', async () => {
    form = show(async () => ({ id: '1' }))
    await type(form, 'name', 'Ada')
    await send(form)
    vi.runAllTimers()
    expect(form.emitted('saved')).toEqual([[{ id: '1' }]])
    expect(sessionStorage.getItem('waymend.draft.test')).toBeNull()
  })
})
