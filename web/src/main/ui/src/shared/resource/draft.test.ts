import { describe, expect, it } from 'vitest'
import { sortErrors } from '@/shared/form/errors'
import { readTime } from '@/shared/form/inputs/readTime'
import { closed, open, readRing } from '@/shared/form/inputs/ring'
import { bodyOf, check, draftOf, newDraft } from './draft'
import type { Field } from './model'

const fields: Field[] = [
  { key: 'number', kind: 'text', only: 'shown' },
  { key: 'name', kind: 'text' },
  { key: 'email', kind: 'email', optional: true },
  { key: 'pin', kind: 'point', flat: ['latitude', 'longitude'] },
  { key: 'password', kind: 'password', only: 'create', optional: true },
  { key: 'plate', kind: 'text', when: (draft) => draft.name === 'van' },
  { key: 'lines', kind: 'rows', optional: true, fields: [{ key: 'partId', kind: 'ref' }] },
]

describe('a draft', () => {
  it('sends exactly the members of the form, empty text as null', () => {
    const draft = { ...newDraft(fields), name: 'van', email: ' ', latitude: 31, longitude: 121, plate: 'A1', number: 'x' }
    expect(bodyOf(fields, 'change', draft)).toEqual({ name: 'van', email: null, latitude: 31, longitude: 121, plate: 'A1', lines: [] })
  })

  it('empties what is no longer asked for', () => {
    expect(bodyOf(fields, 'create', { ...newDraft(fields), name: 'house', plate: 'A1' }).plate).toBeNull()
  })

  it('sends of a row only what the form asks for, not the names that the view has beside it', () => {
    expect(bodyOf(fields, 'change', { ...newDraft(fields), lines: [{ partId: '1', partName: 'Seal' }] }).lines).toEqual([{ partId: '1' }])
  })

  it('starts from the object that is changed', () => {
    expect(draftOf(fields, { id: '1', version: 3, name: 'a', latitude: 1, longitude: 2 })).toMatchObject({ name: 'a', latitude: 1, longitude: 2 })
  })

  it('sees what is missing or no amount before asking the server', () => {
    expect(check(fields[1]!, { name: '' })).toBe('required')
    expect(check(fields[3]!, { latitude: 1 })).toBe('required')
    expect(check({ key: 'price', kind: 'money' }, { price: { minor: Number.NaN } })).toBe('invalid-amount')
    expect(check(fields[6]!, { lines: [{ partId: null }] })).toBe('incomplete-rows')
  })

  it.each([['METRE', 2.5, null], ['LITRE', 0.001, null], ['KILOGRAM', 1.0005, 'too-many-decimals'], ['PIECE', 2.5, 'not-whole'], ['SET', 3, null], ['METRE', 0, 'out-of-range'], ['METRE', Number.NaN, 'invalid-number']])('takes of a %s %d', (unit, quantity, code) => {
    const field: Field = { key: 'quantity', kind: 'quantity' }
    expect(check(field, { unit, quantity })).toBe(code)
    expect(check({ key: 'lines', kind: 'rows', fields: [field] }, { lines: [{ unit, quantity }] })).toBe(code)
  })
})

describe('errors of the server', () => {
  it('find their field, also inside lists and points', () => {
    const errors = ['lines[0].partId', 'latitude', 'other'].map((field) => ({ field, code: 'x', message: field }))
    expect(sortErrors(errors, fields, (error) => error.message)).toEqual({ byKey: { lines: 'lines[0].partId', pin: 'latitude' }, rest: ['other: other'] })
  })
})

describe('what people type', () => {
  it.each([['8', '08:00'], ['830', '08:30'], ['8:30', '08:30'], ['2460', null], ['x', null]])('time %s', (text, read) => {
    expect(readTime(text)).toBe(read)
  })
  it('closes and opens a ring', () => {
    const ring = closed([[0, 0], [1, 0], [1, 1]])
    expect(ring).toHaveLength(4)
    expect(open(ring)).toHaveLength(3)
    expect(readRing('121.5, 31.2\n121.6 31.3')).toEqual([[121.5, 31.2], [121.6, 31.3]])
    expect(readRing('181, 0')).toBeNull()
  })
})
