/** How often each of two contestants was picked over the other; they are named by their places in a list. */
export interface Duel {
  readonly a: number;
  readonly b: number;
  readonly picksOfA: number;
  readonly picksOfB: number;
}

/** Chance that a contestant is picked over the average one of the list, in whole percent, and the range in which it lies at 95 %. */
export interface Strength {
  readonly chance: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What everyone is taken to have done before the first pick: half a pick for and half a pick against an average contestant. It keeps who was
 * always picked, or never, at a finite strength, and joins groups that never met.
 */
const PRIOR = 0.5;

/** Standard deviations on either side of the estimate that hold 95 % of a normal distribution. */
const SPREAD = 1.959964;

const MOST_ROUNDS = 10_000;
const SETTLED = 1e-10;

/**
 * Fits the Bradley–Terry model to duels between so many contestants.
 * Sources: R. A. Bradley, M. E. Terry, "Rank analysis of incomplete block designs", Biometrika 39 (1952); the fit by D. R. Hunter,
 * "MM algorithms for generalized Bradley–Terry models", Annals of Statistics 32 (2004); the range from the inverse of the observed
 * information.
 */
export function fitStrengths(contestants: number, duels: readonly Duel[]): readonly Strength[] {
  const logits = fit(contestants, duels).map(Math.log);
  const mean = logits.reduce((sum, logit) => sum + logit, 0) / contestants;
  const factor = factorise(observeInformation(logits.map(Math.exp), duels));
  return logits.map((logit, place) => {
    // What is told is the distance from the mean: how far all of them stand from the prior's contestant says nothing.
    const contrast = logits.map((_logit, other) => (other === place ? 1 : 0) - 1 / contestants);
    const spread = SPREAD * Math.sqrt(inverseForm(factor, contrast));
    const centre = logit - mean;
    return { chance: asPercent(centre), low: asPercent(centre - spread), high: asPercent(centre + spread) };
  });
}

function asPercent(logit: number): number {
  return Math.round(100 / (1 + Math.exp(-logit)));
}

/** Strengths beside that of the average contestant, which is 1. */
function fit(contestants: number, duels: readonly Duel[]): readonly number[] {
  const picks = new Array<number>(contestants).fill(PRIOR);
  for (const { a, b, picksOfA, picksOfB } of duels) {
    picks[a] = (picks[a] ?? 0) + picksOfA;
    picks[b] = (picks[b] ?? 0) + picksOfB;
  }
  let strengths = new Array<number>(contestants).fill(1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = improve(strengths, picks, duels);
    const change = Math.max(0, ...next.map((value, place) => Math.abs(Math.log(value / at(strengths, place)))));
    strengths = next;
    if (change < SETTLED) break;
  }
  return strengths;
}

function improve(strengths: readonly number[], picks: readonly number[], duels: readonly Duel[]): number[] {
  const weights = strengths.map((strength) => (2 * PRIOR) / (strength + 1));
  for (const { a, b, picksOfA, picksOfB } of duels) {
    const weight = (picksOfA + picksOfB) / (at(strengths, a) + at(strengths, b));
    weights[a] = at(weights, a) + weight;
    weights[b] = at(weights, b) + weight;
  }
  return picks.map((own, place) => own / at(weights, place));
}

/** The observed information of the logarithms of the strengths, the prior's included. */
function observeInformation(strengths: readonly number[], duels: readonly Duel[]): number[][] {
  const information = strengths.map((strength, place) => {
    const row = new Array<number>(strengths.length).fill(0);
    row[place] = (2 * PRIOR * strength) / (strength + 1) ** 2;
    return row;
  });
  for (const { a, b, picksOfA, picksOfB } of duels) {
    const [one, other] = [at(strengths, a), at(strengths, b)];
    const amount = ((picksOfA + picksOfB) * one * other) / (one + other) ** 2;
    for (const [row, column, sign] of [
      [a, a, 1],
      [b, b, 1],
      [a, b, -1],
      [b, a, -1],
    ] as const) {
      const cells = information[row];
      if (cells) cells[column] = at(cells, column) + sign * amount;
    }
  }
  return information;
}

/** The quadratic form of a vector in the inverse of the matrix that a Cholesky factor belongs to: the square of its forward solution. */
function inverseForm(factor: readonly (readonly number[])[], vector: readonly number[]): number {
  const solution: number[] = [];
  for (const [row, cells] of factor.entries()) {
    const known = solution.reduce((sum, value, column) => sum + at(cells, column) * value, 0);
    solution.push((at(vector, row) - known) / at(cells, row));
  }
  return solution.reduce((sum, value) => sum + value * value, 0);
}

/** The lower Cholesky factor of a positive definite matrix. */
function factorise(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const factor: number[][] = [];
  for (const [row, cells] of matrix.entries()) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      const other = column === row ? line : (factor[column] ?? []);
      let value = at(cells, column);
      for (let place = 0; place < column; place += 1) value -= at(line, place) * at(other, place);
      line.push(column === row ? Math.sqrt(value) : value / at(other, column));
    }
    factor.push(line);
  }
  return factor;
}

/** A number that is there: places come from the lists themselves. */
function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? 0;
}
