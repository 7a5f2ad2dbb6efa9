/** A share and the range in which it probably lies on a line from 0 to 100, with a figure beside it; all in percent. */
export interface RangeBarView {
  readonly low: number;
  readonly high: number;
  readonly share: number;
  /** The panel's own share on the same line. */
  readonly panel?: number | undefined;
}
