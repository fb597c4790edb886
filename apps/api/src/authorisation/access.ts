import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/**
 * Who may call an operation at all. Which rows the caller then sees, and for which agency or region he may act, is decided
 * by `Authority` and, behind it, by the row-level security of the database.
 *
 * - `ANYONE`      no sign-in needed, nothing confidential answered (sign-in itself, health)
 * - `READER`      every signed-in account; the public too where public reading is switched on
 * - `SIGNED_IN`   every signed-in account
 * - `REPORTER`    whoever hands in for at least one agency, and supervisors
 * - `SUPERVISOR`  whoever runs the round of at least one region
 * - `OVERSEER`    whoever runs the round of at least one region, and administrators
 * - `ADMINISTRATOR`
 */
export type AccessRule = 'ANYONE' | 'READER' | 'SIGNED_IN' | 'REPORTER' | 'SUPERVISOR' | 'OVERSEER' | 'ADMINISTRATOR';

export const ACCESS_RULE = 'huilan:access';

/** Declares who may call a query, mutation, subscription or route. Each one must carry it, or its class must. */
export const Access = (rule: AccessRule): CustomDecorator => SetMetadata(ACCESS_RULE, rule);
