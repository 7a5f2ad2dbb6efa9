/** Elements whose text says what is drawn. */
export const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['title', 'desc']);

const SHAPES = 'path circle rect ellipse line polyline polygon';
const STRUCTURE = 'svg g defs symbol use';
const PAINT = 'linearGradient radialGradient stop clipPath mask';

/** Every element that a logo may hold: it draws, groups or names, and can neither run nor load anything nor be clicked. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set([...words(SHAPES), ...words(STRUCTURE), ...words(PAINT), ...TEXT_ELEMENTS]);

function words(list: string): readonly string[] {
  return list.split(' ');
}
