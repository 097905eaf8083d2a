import { shallowRef } from 'vue'

export interface Question {
  title: string
  /** What happens if the user says yes. */
  consequence: string
  yes: string
  no?: string
  isDanger?: boolean
}

export const asked = shallowRef<(Question & { answer: (yes: boolean) => void }) | null>(null)

/** Asks before an act; shown by the one WmConfirm in the shell. */
export function confirm(question: Question): Promise<boolean> {
  asked.value?.answer(false)
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (yes) => {
        asked.value = null
        resolve(yes)
      },
    }
  })
}
