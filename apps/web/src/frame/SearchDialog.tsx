import { useQuery } from '@apollo/client/react';
import { MEASURES } from '@huilan/measures';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { SearchDocument } from '../api/generated/graphql.js';
import { useAgencyChoices } from '../api/use-agency-choices.js';
import { useWording } from '../wording/wording.js';
import { SearchIcon } from './icons.js';
import { agenciesByInitials, isInitials, measuresFound, searchGroups } from './search-results.data.js';
import { useScope } from './scope.js';
import { useSettled } from './use-settled.js';

/** One field that finds agencies, reports and measures. Arrow keys choose, Enter opens, Escape closes. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const wording = useWording();
  const { t } = wording;
  const { selection, region } = useScope();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const wanted = useSettled(useDeferredValue(text.trim()), 150);
  const { data, previousData, loading } = useQuery(SearchDocument, {
    variables: { text: wanted, ...(region ? { regionId: region.id } : {}) },
    skip: wanted === '',
  });
  const { agencies, loading: loadingAgencies } = useAgencyChoices(region && isInitials(text) ? { regionId: region.id } : undefined);
  const found = wanted === '' ? undefined : (data ?? previousData);
  const groups = useMemo(
    () => searchGroups(found, agenciesByInitials(text, agencies), measuresFound(text, MEASURES), selection, wording),
    [found, agencies, text, selection, wording],
  );
  const results = groups.flatMap((group) => group.results);
  const current = results[Math.min(chosen, results.length - 1)];

  useEffect(() => {
    const { current: element } = dialog;
    element?.showModal?.();
    return () => element?.close?.();
  }, []);
  useEffect(() => {
    if (current) document.getElementById(`${listId}${current.key}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [current, listId]);

  const open = (address: string) => {
    onClose();
    void navigate(address);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, results.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) open(current.address);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="search-dialog" aria-label={t('search.open')} onClose={onClose} onClick={(event) => event.target === dialog.current && onClose()}>
      <div className="search-field">
        <SearchIcon />
        <input
          type="text"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={listId}
          aria-activedescendant={current && `${listId}${current.key}`}
          aria-label={t('search.open')}
          placeholder={t('search.open')}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div id={listId} role="listbox" aria-label={t('search.results')} className="search-results">
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="search-group" aria-hidden="true">
              {group.label}
            </div>
            {group.results.map((result) => (
              <div
                key={result.key}
                id={`${listId}${result.key}`}
                role="option"
                aria-selected={result === current}
                className="search-result"
                onClick={() => open(result.address)}
                onMouseMove={() => setChosen(results.indexOf(result))}
              >
                <span>{result.name}</span>
                <span>{result.detail}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {results.length === 0 && (
        <p className="search-empty" role="status">
          {text.trim() === '' ? t('search.hint') : loading || loadingAgencies || wanted !== text.trim() ? t('search.searching') : t('search.nothing', { text: text.trim() })}
        </p>
      )}
    </dialog>
  );
}
