/**
 * The light half of the theme's tokens (styles/theme.css), for drawings that no style sheet reaches: share pictures and badges. They stand
 * on other people's pages, whose theme is not known, so they have one look.
 */
export const LIGHT_COLOURS = {
  paper: '#fafbfb',
  surface: '#ffffff',
  sunken: '#eff2f2',
  line: '#d9dfe0',
  edge: '#79848a',
  ink: '#12181a',
  muted: '#4a565b',
  'side-a': '#1d56c4',
  'side-a-tint': '#e8effc',
  'side-b': '#a94f00',
  'side-b-tint': '#fcefe0',
  ship: '#0a6a52',
  'on-ship': '#ffffff',
  'ship-tint': '#e1f2eb',
  skip: '#a0243f',
} as const;
