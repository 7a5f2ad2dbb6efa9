let move: Promise<void> | null = null;

/** Waits for the reader's first move on the page, by pointer, finger, key, voice or switch: what is needed only by those who stay can come then. */
export function firstMove(): Promise<void> {
  return (move ??= new Promise((resolve) => {
    const moved = new AbortController();
    // Voice control and switch access change a field or press a button without a pointer or a key.
    for (const kind of ['pointerover', 'keydown', 'focusin', 'click', 'change']) {
      document.addEventListener(
        kind,
        () => {
          moved.abort();
          resolve();
        },
        { signal: moved.signal },
      );
    }
  }));
}
