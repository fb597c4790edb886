import '../../i18n/round.words.js';
import { useState, type DragEvent } from 'react';
import { Link } from 'react-router';
import { Select, Upload } from 'antd';
import { AntDesign } from '../../controls/AntDesign.js';
import { ImportIcon } from '../../frame/icons.js';
import { Emptiness, Refusal, Unreachable } from '../../frame/Messages.js';
import { PageSkeleton } from '../../frame/PageSkeleton.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useBulkWords } from '../../i18n/bulk-words.js';
import { useRights } from '../../session/session.js';
import { importLink } from '../../view/import-view.js';
import { pageAddress } from '../../view/page-address.js';
import { useLinkState } from '../../view/use-link-state.js';
import { useWording } from '../../wording/wording.js';
import { BulkHandIn } from './bulk/BulkHandIn.js';
import { filesOfDrop, holdsFolder, isBatch, pathedFiles, type PathedFile } from './bulk/dropped-files.js';
import { useBeginBatch } from './bulk/use-begin-batch.js';
import { FolderButton } from './bulk/FolderButton.js';
import { ImportedFile } from './ImportedFile.js';
import { useImportQueue } from './use-import-queue.js';
import './import.css';

/** Files in: drop several, see each one's way, what was read and found, and open it. */
export function ImportPage() {
  const { t } = useWording();
  const { regions, region, selection, loading, error, refresh } = useScope();
  const words = useBulkWords();
  const { supervises, handsIn } = useRights();
  const queue = useImportQueue();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [{ batch }, change] = useLinkState(importLink);
  const bulk = useBeginBatch((id) => change({ batch: id }));
  usePageTitle(t('nav.import'));
  if (loading) return <PageSkeleton />;
  if (!handsIn) {
    return (
      <div className="page">
        <Emptiness isPage title={words.mayNot}>
          {words.mayNotHint}
        </Emptiness>
      </div>
    );
  }
  const into = regions.find((one) => one.id === chosen) ?? region;
  const done = queue.imports.filter((one) => one.state.step === 'done').length;
  const agencies = queue.imports.filter((one) => one.state.step === 'done' && one.state.outcome.outcome === 'imported').length;
  const take = (files: readonly PathedFile[]) => {
    if (into && isBatch(files)) void bulk.begin(into.id, files);
    else queue.add(files.map(({ file }) => file), into ? { regionId: into.id } : {});
  };
  const takeFolders = (event: DragEvent) => {
    if (!holdsFolder(event.dataTransfer)) return;
    // The upload control would take a folder for a file that cannot be read.
    event.preventDefault();
    event.stopPropagation();
    void filesOfDrop(event.dataTransfer).then(take);
  };
  return (
    <div className="page import-page">
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('import.title')}</h1>
          <p className="page-subtitle">
            {t('import.subtitle')} {supervises ? <Link to={pageAddress.collect(selection)}>{t('collect.board')}</Link> : <Link to={pageAddress.own(selection)}>{t('nav.own')}</Link>}
          </p>
        </div>
      </div>
      {error && <Unreachable error={error} retry={refresh} />}
      <AntDesign>
        <div className="stack">
          <section className="panel import-panel" aria-label={t('import.choose')} onDropCapture={takeFolders}>
            <label className="choice import-region">
              <span>{t('import.region')}</span>
              <Select
                aria-label={t('import.region')}
                value={into?.id ?? null}
                placeholder={t('import.noRegion')}
                onChange={(id: string) => setChosen(id)}
                options={regions.map((one) => ({ value: one.id, label: one.isSample ? t('sample.region', { name: one.name }) : one.name }))}
              />
            </label>
            <Upload.Dragger
              multiple
              showUploadList={false}
              beforeUpload={(file, files) => {
                // The list comes once a file: the first one brings all of them.
                if (file === files[0]) take(pathedFiles(files as File[]));
                return Upload.LIST_IGNORE;
              }}
              aria-label={t('import.drop')}
            >
              <div className="drop">
                <ImportIcon />
                <strong>{t('import.drop')}</strong>
                <span>{t('import.types')}</span>
              </div>
            </Upload.Dragger>
            <FolderButton onChoose={take} />
            {bulk.refusal && <Refusal code={bulk.refusal.code} message={bulk.refusal.message} />}
            {into?.isSample && <p className="import-hint">{t('import.intoSample')}</p>}
          </section>
          {into && <BulkHandIn regionId={into.id} chosen={batch} />}
          {queue.imports.length > 0 && (
            <section aria-labelledby="import-list">
              <div className="import-list-head">
                <h2 id="import-list" className="panel-title">
                  {t('import.list')}
                </h2>
                <span className="faint" role="status">
                  {t('import.progress', { done, count: queue.imports.length, imported: agencies })}
                </span>
                {done > 0 && (
                  <button type="button" className="quiet-button" onClick={() => queue.clearDone()}>
                    {t('import.clear')}
                  </button>
                )}
              </div>
              <ul className="import-list">
                {queue.imports.map((one) => (
                  <ImportedFile key={one.id} queued={one} onAgain={(declaration) => queue.again(one.id, declaration)} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </AntDesign>
    </div>
  );
}
