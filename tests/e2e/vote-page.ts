import type { Locator, Page } from '@playwright/test';

/** The part of a page in which readers vote. */
export function community(page: Page): Locator {
  return page.getByRole('region', { name: 'Community', exact: true });
}

/** One of its buttons. */
export function button(page: Page, name: string): Locator {
  return community(page).getByRole('button', { name, exact: true });
}

/** What the page says came of a vote. */
export function said(page: Page, role: 'status' | 'alert' = 'status'): Locator {
  return community(page).getByRole(role).filter({ hasText: /./ });
}
