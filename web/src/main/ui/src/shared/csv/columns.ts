import type { Field } from '@/shared/resource/model'

/** First line of a file to fill in: the members that a new object is asked for. */
export function importColumns(fields: readonly Field[]): string[] {
  return fields.filter((field) => field.only !== 'shown' && field.only !== 'change').flatMap((field) => (field.flat ? [...field.flat] : [field.key]))
}
