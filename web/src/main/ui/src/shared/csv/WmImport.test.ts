import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/app/i18n'
import { http } from '@/api/http'
import { Problem } from '@/api/problem'
import en from '@/locales/en.json'
import WmImport from './WmImport.vue'

const CSV = 'complaint_type,descriptor,zip\nNoise,Loud,10011\n'
const COLUMNS = ['customerNumber', 'categoryCode', 'subject', 'description']
const good = { dryRun: true, rows: 1, created: 1, changed: 0, unchanged: 0, errors: [] }

describe('an import', () => {
  const sent: string[] = []

  beforeEach(() => {
    i18n.global.setLocaleMessage('en', en as never)
    localStorage.clear()
    sent.length = 0
    vi.spyOn(http, 'post').mockImplementation(async (path) => {
      sent.push(decodeURIComponent(path.replaceAll('+', ' ')))
      if (!path.includes('map=')) throw new Problem(400, { type: '/problems/import/unknown-columns' })
      return { data: { ...good, dryRun: path.includes('dryRun=true') } } as never
    })
  })
  afterEach(() => vi.restoreAllMocks())

  const mountImport = (mapped?: string) =>
    mount(WmImport, {
      props: { modelValue: true, path: 'tickets', name: 'tickets', columns: COLUMNS, title: 'Import', ...(mapped ? { mapped } : {}) },
      global: { plugins: [i18n, createPinia()], stubs: { ElDialog: { template: '<div><slot /><slot name="footer" /></div>' } } },
    })
  async function give(page: ReturnType<typeof mountImport>, file: File) {
    const input = page.find('input[type=file]')
    Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
    await input.trigger('change')
  }
  async function choose(mapped?: string) {
    const page = mountImport(mapped)
    await give(page, new File([CSV], 'a.csv'))
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(0))
    await flushPromises()
    return page
  }
  const button = (page: Awaited<ReturnType<typeof choose>>, text: string) => page.findAll('button').find((each) => each.text().includes(text))!

  it('of foreign columns offers to match them, guessed by name', async () => {
    const page = await choose('ticket')
    expect(sent).toEqual(['tickets/import?dryRun=true'])
    const chosen = page.findAll('select').map((each) => (each.element as HTMLSelectElement).value)
    expect(chosen).toEqual(['', ':complaint_type', ':complaint_type', ':descriptor'])
    expect(page.text()).toContain('Noise')
  })

  it('checks with the mapping and then imports with the same', async () => {
    const page = await choose('ticket')
    await page.findAll('select')[0]!.setValue('=')
    await page.find('table input').setValue('CU-000001')
    await button(page, 'Check the file').trigger('click')
    await flushPromises()
    const mapping = 'set=customerNumber=CU-000001&map=categoryCode=complaint_type&map=subject=complaint_type&map=description=descriptor'
    expect(sent[1]).toBe(`tickets/import?dryRun=true&${mapping}`)
    await button(page, 'Import 1 row').trigger('click')
    await flushPromises()
    expect(sent[2]).toBe(`tickets/import?dryRun=false&${mapping}`)
    expect(page.emitted('done')).toHaveLength(1)
  })

  it('is not offered again before a changed mapping was checked', async () => {
    const page = await choose('ticket')
    await button(page, 'Check the file').trigger('click')
    await flushPromises()
    expect(button(page, 'Import 1 row').attributes('disabled')).toBeUndefined()
    await page.findAll('select')[2]!.setValue(':zip')
    expect(button(page, 'Import 1 row').attributes('disabled')).toBeDefined()
    expect(page.text()).toContain('Changed since the last check')
  })

  it('remembers for the next file with the same columns', async () => {
    const first = await choose('ticket')
    await first.findAll('select')[2]!.setValue(':zip')
    await button(first, 'Check the file').trigger('click')
    await flushPromises()
    sent.length = 0
    const second = await choose('ticket')
    expect((second.findAll('select')[2]!.element as HTMLSelectElement).value).toBe(':zip')
  })

  it('of a workbook matches the columns that the server found', async () => {
    const types: (string | undefined)[] = []
    vi.mocked(http.post).mockImplementation(async (_path, how) => {
      types.push((how as { raw?: { type: string } }).raw?.type)
      throw new Problem(400, { type: '/problems/import/unknown-columns', columns: ['descriptor', 'zip'], sample: ['Loud'] })
    })
    const page = mountImport('ticket')
    await give(page, new File(['PK'], 'A.XLSX'))
    await vi.waitFor(() => expect(page.findAll('select')).toHaveLength(COLUMNS.length))
    expect(types).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
    expect((page.findAll('select')[3]!.element as HTMLSelectElement).value).toBe(':descriptor')
    expect(page.text()).toContain('Loud')
  })

  it('of a list that takes no mapping says what is wrong', async () => {
    const page = await choose()
    expect(page.find('select').exists()).toBe(false)
    expect(page.find('[role=alert]').exists()).toBe(true)
  })
})
