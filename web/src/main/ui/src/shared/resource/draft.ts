import type { Row } from '@/api/list'
import type { Draft, Field } from './model'
import { checkQuantity, unitOf } from './quantity'

/** Which fields the form asks for, in this mode and with what is typed so far. */
export function asked(fields: readonly Field[], mode: 'create' | 'change', draft: Draft): Field[] {
  return fields.filter((field) => field.only !== 'shown' && (!field.only || field.only === mode) && (field.when?.(draft) ?? true))
}

export function readValue(field: Field, from: Draft): unknown {
  if (!field.flat) return from[field.key]
  const [latitude, longitude] = field.flat.map((member) => from[member])
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null
}

export function writeValue(field: Field, to: Draft, value: unknown): void {
  if (!field.flat) {
    to[field.key] = value
    return
  }
  const point = value as { latitude: number; longitude: number } | null
  to[field.flat[0]] = point?.latitude ?? null
  to[field.flat[1]] = point?.longitude ?? null
}

const LISTS = new Set(['selects', 'refs', 'tags', 'hours', 'pattern', 'rows', 'polygon'])

export function emptyValue(field: Field): unknown {
  if (field.initial !== undefined) return structuredClone(field.initial)
  if (LISTS.has(field.kind)) return []
  return field.kind === 'switch' ? false : null
}

export function newDraft(fields: readonly Field[], given: Draft = {}): Draft {
  const draft: Draft = {}
  for (const field of fields) if (field.only !== 'shown') writeValue(field, draft, emptyValue(field))
  return { ...draft, ...given }
}

export function draftOf(fields: readonly Field[], row: Row): Draft {
  const draft: Draft = {}
  for (const field of fields) {
    if (field.only !== 'shown' && field.only !== 'create') writeValue(field, draft, structuredClone(readValue(field, row) ?? emptyValue(field)))
  }
  return draft
}

/** What is sent: exactly the members of the fields; an empty text is no value. */
export function bodyOf(fields: readonly Field[], mode: 'create' | 'change', draft: Draft): Draft {
  const body: Draft = {}
  for (const field of fields) {
    if (field.only === 'shown' || field.isLocal || (field.only && field.only !== mode)) continue
    const isAsked = field.when?.(draft) ?? true
    const value = asDeclared(field, readValue(field, draft))
    writeValue(field, body, !isAsked ? emptyValue(field) : typeof value === 'string' && value.trim() === '' ? null : value)
  }
  return body
}

/** A row of a view may carry names beside the ids; only what the form asks for goes back. */
function asDeclared(field: Field, value: unknown): unknown {
  if (field.kind !== 'rows' || !Array.isArray(value)) return value
  const keys = (field.fields ?? []).map((each) => each.key)
  return (value as Draft[]).map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key))))
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What can be seen without asking the server: something missing, a number that is none. */
export function check(field: Field, draft: Draft): string | null {
  const value = readValue(field, draft)
  if (isMissing(value)) return field.optional || field.kind === 'switch' ? null : 'required'
  if (field.kind === 'number') {
    if (Number.isNaN(value)) return 'invalid-number'
    if ((field.min !== undefined && Number(value) < field.min) || (field.max !== undefined && Number(value) > field.max)) return 'out-of-range'
  }
  if (field.kind === 'quantity') return checkQuantity(Number(value), unitOf(draft))
  if (field.kind === 'money' && Number.isNaN((value as { minor: number }).minor)) return 'invalid-amount'
  if (field.kind === 'rows') {
    const rows = value as Draft[]
    const codes = rows.flatMap((row) => (field.fields ?? []).map((each) => check(each, row))).filter((code) => code !== null)
    return codes.includes('required') ? 'incomplete-rows' : (codes[0] ?? null)
  }
  return null
}
