import { findElement, findElementOf } from './elements.ts';

/** Wires every button that copies the address of the page. */
export function startCopyLinks(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-copy-link]')) {
    const button = findElementOf(HTMLButtonElement, root, 'button');
    button.addEventListener('click', () => void copyLink(root));
    button.removeAttribute('data-waiting');
  }
}

async function copyLink(root: HTMLElement): Promise<void> {
  const address = shownAddress();
  const isCopied = await writeClipboard(address);
  findElement(root, '[role="status"]').textContent = isCopied ? 'Copied' : 'Copy it from here:';
  if (!isCopied) showAddress(root, address);
}

/** Parameters that say what the page shows: tools side by side, and the reader's own weights. Any other is nobody else's business. */
const SHARED = ['t', 'w'];

function shownAddress(): string {
  const shared = location.search.split(/[?&]/).filter((parameter) => SHARED.includes(parameter.split('=')[0] ?? ''));
  return location.origin + location.pathname + (shared.length === 0 ? '' : `?${shared.join('&')}`);
}

/** The clipboard is there on secure origins alone, and may be forbidden. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function showAddress(root: HTMLElement, address: string): void {
  const field = findElementOf(HTMLInputElement, root, 'input');
  field.value = address;
  field.hidden = false;
  field.select();
}
