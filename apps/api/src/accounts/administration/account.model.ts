import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../graphql/localized-text.model.js';
import { connectionOf } from '../../listing/page.model.js';
import { ROLES, type Role } from '../known-account.js';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as Record<Role, Role>;
registerEnumType(RoleEnum, { name: 'Role', description: 'What an account may do: REPORTER over an agency, SUPERVISOR and VIEWER over a region and all below it, ADMINISTRATOR over accounts.' });

@ObjectType('AccountGrant', { description: 'A right of an account.' })
export class AccountGrantModel {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => ID, { nullable: true })
  regionId: string | null;

  @Field(() => ID, { nullable: true })
  agencyId: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the region or agency.' })
  of: string | null;
}

@ObjectType('Account', { description: 'Somebody who may sign in.' })
export class AccountModel {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What is typed to sign in.' })
  name: string;

  @Field(() => String)
  displayName: string;

  @Field(() => Boolean)
  isDisabled: boolean;

  @Field(() => Boolean)
  isSample: boolean;

  @Field(() => Boolean)
  hasPassword: boolean;

  @Field(() => Boolean, { description: 'Whether signing in takes a one-time code as well.' })
  hasTotp: boolean;

  @Field(() => Date, { nullable: true, description: 'Until when an invitation that was not taken up is good.' })
  invitedUntil: Date | null;

  @Field(() => Date, { nullable: true })
  lastSignedInAt: Date | null;

  @Field(() => [AccountGrantModel])
  grants: readonly AccountGrantModel[];
}

@ObjectType('AccountConnection')
export class AccountConnection extends connectionOf<AccountModel>(() => [AccountModel]) {}

@InputType('AccountFilter')
export class AccountFilter {
  @Field(() => String, { nullable: true, description: 'Part of the account name or the person’s.' })
  search?: string | null;

  @Field(() => RoleEnum, { nullable: true })
  role?: Role | null;
}

@InputType('AccountGrantInput')
export class AccountGrantInput {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => ID, { nullable: true })
  regionId?: string | null;

  @Field(() => ID, { nullable: true })
  agencyId?: string | null;
}

@InputType('NewAccountInput')
export class NewAccountInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  displayName: string;

  @Field(() => [AccountGrantInput])
  grants: AccountGrantInput[];
}

@ObjectType('AccountInvitation', { description: 'A link by which somebody chooses a password. Told this once.' })
export class AccountInvitationModel {
  @Field(() => AccountModel)
  account: AccountModel;

  @Field(() => String, { description: 'Path on this server; the web address before it is the server’s own.' })
  path: string;
}

@ObjectType('AccountRefused')
export class AccountRefusedModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

const isRefused = (result: object): boolean => 'code' in result;

export const AccountResult = createUnionType({
  name: 'AccountResult',
  types: () => [AccountModel, AccountRefusedModel] as const,
  resolveType: (result: object) => (isRefused(result) ? AccountRefusedModel : AccountModel),
});

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  types: () => [AccountInvitationModel, AccountRefusedModel] as const,
  resolveType: (result: object) => (isRefused(result) ? AccountRefusedModel : AccountInvitationModel),
});
