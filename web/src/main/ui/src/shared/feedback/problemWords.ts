import { useI18n } from 'vue-i18n'
import type { FieldError, Problem } from '@/api/problem'

/** Words for a refusal in the language that is shown; the server's own words when we have none. */
export function useProblemWords() {
  const { t, te, locale } = useI18n()
  const known = (key: string) => te(key, locale.value)

  function text(problem: Problem): string {
    const key = `problem.${problem.type}`
    if (known(key)) return t(key, { ...problem.body, seconds: problem.retryAfter ?? '' })
    return problem.detail || problem.title || t('problem.client/unexpected')
  }

  function ofField(error: FieldError): string {
    const key = `fieldError.${error.code}`
    return known(key) ? t(key) : error.message
  }

  return { text, ofField }
}
