/** Under this key the browser keeps what the service last answered to a vote from here: that tells the other tabs, and later pages to ask. */
export const VOTED_KEY = 'pairwise:voted';
