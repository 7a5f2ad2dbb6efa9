/** Where the browser keeps the tray. */
export const TRAY_KEY = 'pairwise:tray';
