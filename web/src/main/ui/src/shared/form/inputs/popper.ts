/** Element Plus leaves the box that opens below an input without a name and its scroll area out of reach of the keyboard. */
export function namePopper(className: string, label: string): void {
  requestAnimationFrame(() => {
    for (const box of document.querySelectorAll(`.${className}`)) {
      if (box.getAttribute('role') === 'dialog') box.setAttribute('aria-label', label)
      box.querySelector('.el-select-dropdown__wrap')?.setAttribute('tabindex', '0')
    }
  })
}

/** A class made of the input's id, which may hold signs that a class may not. */
export const popperClass = (id: string) => `popper-${id.replaceAll(/[^\w-]/g, '-')}`
