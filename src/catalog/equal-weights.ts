/** What the choice of weights is called that every site has: each persona counts once. */
export const EQUAL_WEIGHTS = 'Equal weights';
