/**
 * The edition of the rules. Findings are kept together with the edition that found them; where it is another, the checks run
 * again. Raise it with every change that may find something else: a test notices.
 */
export const RULES_VERSION = '4';
