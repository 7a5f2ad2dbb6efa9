/** Closes the menu of small screens as menus are closed: by Escape, by pressing beside it, by moving the focus away and by leaving the page. */
export function startMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('[data-menu]');
  if (!menu) return;
  const closeBeside = ({ target }: Event): void => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  };
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', closeBeside);
  document.addEventListener('focusin', closeBeside);
  // A page taken back from the browser's history would show it open.
  addEventListener('pagehide', () => (menu.open = false));
}
