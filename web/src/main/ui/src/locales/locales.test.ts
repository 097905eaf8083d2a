import { describe, expect, it } from 'vitest'
import { SECTIONS } from '@/app/navigation'
import '@/features'
import { STATES } from '@/shared/feedback/states'
import { allResources, type Field } from '@/shared/resource/model'
import en from './en.json'
import zh from './zh-CN.json'

function flat(tree: object, prefix = ''): Record<string, string> {
  return Object.entries(tree).reduce<Record<string, string>>((all, [key, value]) => ({ ...all, ...(typeof value === 'string' ? { [prefix + key]: value } : flat(value as object, `${prefix}${key}.`)) }), {})
}
const words = { en: flat(en), 'zh-CN': flat(zh) }
const placeholders = (text: string) => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort()

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(words['zh-CN']).sort()).toEqual(Object.keys(words.en).sort())
  })

  it('have the same placeholders', () => {
    const differing = Object.keys(words.en).filter((key) => String(placeholders(words.en[key] ?? '')) !== String(placeholders(words['zh-CN'][key] ?? '')))
    expect(differing).toEqual([])
  })

  it('have no empty text', () => {
    expect(Object.entries({ ...words.en, ...words['zh-CN'] }).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('do not leave Chinese untranslated', () => {
    const kept = new Set(['app.name', 'unit.percent', 'roster.shiftOf', 'option.language.en', 'option.mailSecurity.STARTTLS', 'option.mailSecurity.TLS'])
    expect(Object.entries(words['zh-CN']).filter(([key, text]) => !kept.has(key) && !/[\u4e00-\u9fff]/.test(text))).toEqual([])
  })
})

describe('the source', () => {
  it('uses only keys that exist', () => {
    const sources = import.meta.glob<string>(['../**/*.{vue,ts}', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true })
    const used = Object.values(sources).flatMap((source) => [...source.matchAll(/\bt\('([a-z][\w./-]+)'/gi)].map((match) => match[1] ?? ''))
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((key) => !(key in words.en))).toEqual([])
  })
})

describe('every declared resource has its words', () => {
  const known = (key: string) => key in words.en
  const label = (resource: string, key: string) => known(`${resource}.field.${key}`) || known(`field.${key}`)
  const inside = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...inside(field.fields ?? [])])

  it.each(allResources().map((resource) => [resource.name, resource] as const))('%s', (name, resource) => {
    const missing: string[] = []
    const need = (key: string, yes: boolean) => yes || missing.push(key)
    need(`${name}.plural`, known(`${name}.plural`))
    if (resource.canRegister) need(`${name}.new`, known(`${name}.new`))
    for (const each of [...resource.columns, ...resource.filters, ...inside(resource.fields)]) need(`field.${each.key}`, label(name, each.key))
    for (const field of inside(resource.fields)) {
      if (field.help) need(`help.${field.help}`, known(`help.${field.help}`))
      if (field.section) need(`section.${field.section}`, known(`section.${field.section}`))
      if (field.unit) need(`unit.${field.unit}`, known(`unit.${field.unit}`))
      if (!field.asIs) for (const option of field.options ?? []) need(`option.${field.words ?? field.key}.${option}`, known(`option.${field.words ?? field.key}.${option}`))
    }
    for (const filter of resource.filters.filter((each) => each.kind !== 'text')) for (const option of filter.options ?? []) need(`option.${filter.words ?? filter.key}.${option}`, known(`option.${filter.words ?? filter.key}.${option}`))
    for (const act of resource.acts) {
      need(`${name}.act.${act.name}`, known(`${name}.act.${act.name}`))
      if (act.asks) need(`${name}.ask.${act.name}`, known(`${name}.ask.${act.name}`))
    }
    expect(missing).toEqual([])
  })

  it('navigation and states', () => {
    const keys = [...SECTIONS.flatMap((section) => [section.name, ...section.entries.map((each) => each.path)]).map((each) => `nav.${each}`), ...Object.keys(STATES).map((each) => `state.${each}`)]
    expect(keys.filter((key) => !known(key))).toEqual([])
  })
})
