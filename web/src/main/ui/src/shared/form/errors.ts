import type { FieldError } from '@/api/problem'
import type { Field } from '@/shared/resource/model'

/** `skills[0].level` belongs to the field `skills`, `homeBase.latitude` to `homeBase`; flat members to their point. */
export function fieldOf(path: string, fields: readonly Field[]): Field | undefined {
  const root = path.split(/[.[]/)[0] ?? path
  return fields.find((field) => field.key === path) ?? fields.find((field) => field.key === root || (field.flat as readonly string[] | undefined)?.includes(root))
}

export interface SortedErrors {
  byKey: Record<string, string>
  /** Errors that no field on the screen can show. */
  rest: string[]
}

export function sortErrors(errors: readonly FieldError[], fields: readonly Field[], words: (error: FieldError) => string): SortedErrors {
  const byKey: Record<string, string> = {}
  const rest: string[] = []
  for (const error of errors) {
    const field = fieldOf(error.field, fields)
    if (field) byKey[field.key] ??= words(error)
    else rest.push(`${error.field}: ${words(error)}`)
  }
  return { byKey, rest }
}
