/** The kinds of cell of a decision table, in the order in which the custom page's template holds one of each. */
export const CELL_KINDS = ['plain', 'best', 'absent'] as const;
