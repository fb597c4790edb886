import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../authorisation/access.js';
import { AccountConnection, AccountFilter, AccountGrantInput, AccountResult, InvitationResult, NewAccountInput } from './account.model.js';
import { AccountsService } from './accounts.service.js';

/** Who may sign in, and what each may do. Every change stands in the audit trail. */
@Resolver()
@Access('ADMINISTRATOR')
export class AccountsResolver {
  constructor(private readonly service: AccountsService) {}

  @Query(() => AccountConnection, { description: 'The accounts there are, by name.' })
  accounts(
    @Args('filter', { type: () => AccountFilter, nullable: true }) filter: AccountFilter | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AccountConnection> {
    return this.service.list(filter ?? {}, { direction: 'ASCENDING', first, after });
  }

  @Mutation(() => InvitationResult, { description: 'Makes an account; its owner chooses the password by the link.' })
  inviteAccount(@Args('account', { type: () => NewAccountInput }) account: NewAccountInput): Promise<typeof InvitationResult> {
    return this.service.invite(account);
  }

  @Mutation(() => [InvitationResult], { description: 'Makes many accounts at once, each for itself: what stands in the way of one does not stop the others. At most 500.' })
  inviteAccounts(@Args('accounts', { type: () => [NewAccountInput] }) accounts: NewAccountInput[]): Promise<(typeof InvitationResult)[]> {
    return this.service.inviteAll(accounts);
  }

  @Mutation(() => InvitationResult, { description: 'A new link for somebody who lost the first, or forgot the password; the link before it is void.' })
  inviteAccountAgain(@Args('id', { type: () => ID }) id: string): Promise<typeof InvitationResult> {
    return this.service.inviteAgain(id);
  }

  @Mutation(() => AccountResult, { description: 'What an account may do from now on, in place of what it might.' })
  setAccountGrants(@Args('id', { type: () => ID }) id: string, @Args('grants', { type: () => [AccountGrantInput] }) grants: AccountGrantInput[]): Promise<typeof AccountResult> {
    return this.service.setGrants(id, grants);
  }

  @Mutation(() => AccountResult, { description: 'Locks an account out, at once and everywhere, or lets it in again.' })
  setAccountDisabled(@Args('id', { type: () => ID }) id: string, @Args('isDisabled', { type: () => Boolean }) isDisabled: boolean): Promise<typeof AccountResult> {
    return this.service.setDisabled(id, isDisabled);
  }

  @Mutation(() => AccountResult, { description: 'Takes the one-time codes off an account whose owner lost the device.' })
  removeSecondFactor(@Args('id', { type: () => ID }) id: string): Promise<typeof AccountResult> {
    return this.service.removeSecondFactor(id);
  }
}
