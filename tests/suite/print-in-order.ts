/** Takes a piece of what is to be printed. */
export type Print = (text: string) => void;

/** Printing for things that run at the same time. */
export interface OrderedPrint {
  /** Prints for the thing at a place of the list. */
  print(place: number, text: string): void;
  /** Says that the thing at a place prints no more. */
  end(place: number): void;
}

/** Prints what several things say in the order they are listed: the first that has not ended goes straight out, the others are held. */
export function printInOrder(count: number, write: Print): OrderedPrint {
  const held = Array.from({ length: count }, (): string[] => []);
  const ended = new Set<number>();
  let front = 0;
  return {
    print(place, text) {
      if (place === front) write(text);
      else held[place]?.push(text);
    },
    end(place) {
      ended.add(place);
      while (ended.has(front)) {
        front += 1;
        write(held[front]?.join('') ?? '');
      }
    },
  };
}
