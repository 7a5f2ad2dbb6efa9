/** Reads a kept text; `null` when there is none or the browser blocks storage. */
export function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text for later visits; tells whether the browser took it (storage may be blocked or full). */
export function writeStorage(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a kept text; tells whether the browser did so. */
export function removeStorage(key: string): boolean {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes what is kept under a key, or clears everything. */
export function watchStorage(key: string, onChange: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) onChange();
  });
}
