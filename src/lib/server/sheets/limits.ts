/** Filled cells of one file: ten times what 20,000 rows of a register hold is no table that a person keeps by hand. */
export const FILLED_CELLS = 500_000;
