import type { AccountGrantInput, Role } from '../../api/generated/graphql.js';
import { useAgencyChoices } from '../../api/use-agency-choices.js';
import { useScope } from '../../frame/scope.js';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { useAdministrationWords } from '../../i18n/administration-words.js';

const ROLES: readonly Role[] = ['REPORTER', 'SUPERVISOR', 'VIEWER', 'ADMINISTRATOR'];

/** A right as it is being chosen: the region of a reporter only narrows the list of agencies. */
export interface GrantChoice {
  readonly role: Role;
  readonly regionId: string;
  readonly agencyId: string;
}

export const noGrant = (regionId: string): GrantChoice => ({ role: 'REPORTER', regionId, agencyId: '' });

/** The rights as the server wants them; null while one is not chosen to the end. */
export function grantsOf(choices: readonly GrantChoice[]): AccountGrantInput[] | null {
  const grants = choices.map(({ role, regionId, agencyId }): AccountGrantInput | null => {
    if (role === 'ADMINISTRATOR') return { role };
    if (role === 'REPORTER') return agencyId === '' ? null : { role, agencyId };
    return regionId === '' ? null : { role, regionId };
  });
  return grants.every((grant) => grant !== null) ? grants : null;
}

/** Chooses what an account may do, one right a line. */
export function GrantsEditor({ choices, onChange }: { readonly choices: readonly GrantChoice[]; readonly onChange: (choices: readonly GrantChoice[]) => void }) {
  const { grants: words } = useAdministrationWords();
  const { regions } = useScope();
  return (
    <fieldset className="grants">
      <legend>{words.title}</legend>
      {choices.map((choice, index) => (
        // Lines have no identity but their place.
        <div key={index} className="grant">
          <GrantLine choice={choice} onChange={(changed) => onChange(choices.map((one, other) => (other === index ? changed : one)))} />
          <button type="button" className="quiet-button" aria-label={words.removeOf(index + 1)} onClick={() => onChange(choices.filter((_, other) => other !== index))}>
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" className="quiet-button" onClick={() => onChange([...choices, noGrant(regions[0]?.id ?? '')])}>
        {words.add}
      </button>
    </fieldset>
  );
}

function GrantLine({ choice, onChange }: { readonly choice: GrantChoice; readonly onChange: (choice: GrantChoice) => void }) {
  const { grants: words } = useAdministrationWords();
  const { roles } = useAccountsWords();
  const { regions } = useScope();
  return (
    <>
      <label className="choice">
        <span>{words.role}</span>
        <select className="field" value={choice.role} onChange={(event) => onChange({ ...choice, role: ROLES.find((role) => role === event.target.value) ?? choice.role })}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles[role]}
            </option>
          ))}
        </select>
      </label>
      {choice.role === 'ADMINISTRATOR' ? (
        <p className="faint grant-words">{words.all}</p>
      ) : (
        <label className="choice">
          <span>{words.region}</span>
          <select className="field" value={choice.regionId} onChange={(event) => onChange({ ...choice, regionId: event.target.value, agencyId: '' })}>
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {choice.role === 'REPORTER' && <AgencyOf choice={choice} onChange={onChange} />}
    </>
  );
}

function AgencyOf({ choice, onChange }: { readonly choice: GrantChoice; readonly onChange: (choice: GrantChoice) => void }) {
  const { grants: words } = useAdministrationWords();
  const { agencies } = useAgencyChoices({ regionId: choice.regionId });
  return (
    <label className="choice grant-agency">
      <span>{words.agency}</span>
      <select className="field" required value={choice.agencyId} onChange={(event) => onChange({ ...choice, agencyId: event.target.value })}>
        <option value="">{words.choose}</option>
        {agencies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
