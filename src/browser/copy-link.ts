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
  const address = location.origin + location.pathname;
  const isCopied = await writeClipboard(address);
  findElement(root, '[role="status"]').textContent = isCopied ? 'Copied' : 'Copy it from here:';
  if (!isCopied) showAddress(root, address);
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
