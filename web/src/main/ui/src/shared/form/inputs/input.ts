import type { Draft, Field } from '@/shared/resource/model'

/** What every input of a form is given. */
export interface InputProps {
  field: Field
  id: string
  label: string
  isInvalid?: boolean
  describedBy?: string | undefined
  draft: Draft
}
