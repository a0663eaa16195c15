/** The Covenant began in 2008: nothing was signed, approved or reported before. */
export const FIRST_YEAR = 2008;
export const FIRST_DAY = `${String(FIRST_YEAR)}-01-01`;
