import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { CreateRegionDocument, RegionsDocument, RenameRegionDocument, type RegionLevel } from '../../api/generated/graphql.js';
import { Refusal, Unreachable } from '../../frame/Messages.js';
import { useScope, type Region } from '../../frame/scope.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useAdministrationWords } from '../../i18n/administration-words.js';
import { Field } from '../sign-in/Field.js';

const LEVELS: readonly RegionLevel[] = ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY'];

/** The regions there are; rights of supervisors and viewers hang on them. */
export function Regions() {
  const { regions: words } = useAdministrationWords();
  const { regions } = useScope();
  const [rename, { data, error }] = useMutation(RenameRegionDocument, { refetchQueries: [RegionsDocument] });
  const outcome = data?.renameRegion;
  return (
    <section className="panel administration-list">
      <div>
        <h2 className="panel-title">{words.title}</h2>
        <p className="faint">{words.words}</p>
      </div>
      {error && <Unreachable error={error} />}
      {outcome?.__typename === 'RegionRefused' && <Refusal code={outcome.code} message={outcome.message} />}
      <div className="administration-table-box" tabIndex={0} role="region" aria-label={words.title}>
        <table className="administration-table">
          <thead>
            <tr>
              {[words.columns.name, words.columns.level, words.columns.code, words.columns.agencies].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {regions.map((region) => (
              <RegionRow key={region.id} region={region} onRename={(name) => rename({ variables: { id: region.id, name } }).then(({ data: answer }) => answer?.renameRegion.__typename === 'RegionChanged')} />
            ))}
          </tbody>
        </table>
      </div>
      <NewRegion />
    </section>
  );
}

function RegionRow({ region, onRename }: { readonly region: Region; readonly onRename: (name: string) => Promise<boolean> }) {
  const { regions: words, save, cancel } = useAdministrationWords();
  const [name, setName] = useState<string>();
  return (
    <tr>
      <th scope="row">
        {name === undefined ? region.name : <input className="field" aria-label={words.renameOf(region.name)} value={name} onChange={(event) => setName(event.target.value)} autoFocus />}
        <SampleMark shown={region.isSample} />
      </th>
      <td>{words.levels[region.level]}</td>
      <td className="figures">{region.code}</td>
      <td className="figures">{region.agencyCount}</td>
      <td className="administration-row-actions">
        {!region.isSample && name === undefined && (
          <button type="button" className="quiet-button" aria-label={words.renameOf(region.name)} onClick={() => setName(region.name)}>
            {words.rename}
          </button>
        )}
        {name !== undefined && (
          <>
            <button type="button" className="quiet-button" onClick={() => void onRename(name).then((isDone) => isDone && setName(undefined))}>
              {save}
            </button>
            <button type="button" className="quiet-button" onClick={() => setName(undefined)}>
              {cancel}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

function NewRegion() {
  const { regions: words } = useAdministrationWords();
  const { regions } = useScope();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [level, setLevel] = useState<RegionLevel>('COUNTY');
  const [parentId, setParentId] = useState('');
  const [create, { data, error, loading }] = useMutation(CreateRegionDocument, { refetchQueries: [RegionsDocument] });
  const outcome = data?.createRegion;
  return (
    <details>
      <summary>{words.add}</summary>
      <form
        className="administration-form administration-region"
        onSubmit={(event) => {
          event.preventDefault();
          void create({ variables: { region: { name, code, level, parentId: parentId === '' ? null : parentId } } }).then(({ data: answer }) => {
            if (answer?.createRegion.__typename !== 'RegionChanged') return;
            setName('');
            setCode('');
          });
        }}
      >
        <Field label={words.name} value={name} onChange={setName} autoComplete="off" />
        <Field label={words.code} value={code} onChange={setCode} autoComplete="off" />
        <label className="choice">
          <span>{words.level}</span>
          <select className="field" value={level} onChange={(event) => setLevel(LEVELS.find((one) => one === event.target.value) ?? level)}>
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {words.levels[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="choice">
          <span>{words.parent}</span>
          <select className="field" value={parentId} onChange={(event) => setParentId(event.target.value)}>
            <option value="">{words.noParent}</option>
            {regions.map((region) => (
              <option key={region.id} value={region.id}>
                {region.name}
              </option>
            ))}
          </select>
        </label>
        {error && <Unreachable error={error} />}
        {outcome?.__typename === 'RegionRefused' && <Refusal code={outcome.code} message={outcome.message} />}
        <span>
          <button type="submit" className="button button-main" disabled={loading}>
            {words.submit}
          </button>
        </span>
      </form>
    </details>
  );
}
