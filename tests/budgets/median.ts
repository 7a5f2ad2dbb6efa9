/** The middle one by some measure, the lower of two middle ones; `undefined` of none. */
export function medianBy<Value>(values: readonly Value[], measure: (value: Value) => number): Value | undefined {
  return values.toSorted((one, other) => measure(one) - measure(other))[Math.floor((values.length - 1) / 2)];
}

/** The one with the largest measure, the first of several; `undefined` of none. */
export function largestBy<Value>(values: readonly Value[], measure: (value: Value) => number): Value | undefined {
  return values.reduce<Value | undefined>(
    (largest, value) => (largest === undefined || measure(value) > measure(largest) ? value : largest),
    undefined,
  );
}
