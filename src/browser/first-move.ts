// Voice control and switch access change a field or press a button without a pointer or a key.
const MOVES = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'focusin', 'click', 'change'];

let move: Promise<void> | null = null;

/** Waits for the reader's first move on the page, by pointer, finger, key, voice or switch: what is needed only by those who stay can come then. */
export function firstMove(): Promise<void> {
  return (move ??= new Promise((resolve) => {
    const moved = new AbortController();
    const onMove = (event: Event) => {
      if (isRest(event)) return;
      moved.abort();
      resolve();
    };
    for (const kind of MOVES) document.addEventListener(kind, onMove, { signal: moved.signal, passive: true });
  }));
}

/** A browser reports a pointer that merely rests where a page opens as a move, by no pixel. */
function isRest(event: Event): boolean {
  return event.type === 'pointermove' && event instanceof PointerEvent && event.movementX === 0 && event.movementY === 0;
}
