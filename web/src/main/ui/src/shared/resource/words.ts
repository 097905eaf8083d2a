import { useI18n } from 'vue-i18n'

/** Labels of members: the resource's own word when it has one, else the common one. */
export function useWords() {
  const { t, te, locale } = useI18n()
  const known = (key: string) => te(key, locale.value)
  return {
    label: (resource: string | null, member: string) =>
      resource && known(`${resource}.field.${member}`) ? t(`${resource}.field.${member}`) : t(`field.${member}`),
    option: (words: string, value: unknown) => t(`option.${words}.${String(value)}`),
  }
}
