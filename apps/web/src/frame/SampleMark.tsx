import { useWording } from '../wording/wording.js';

/** Says behind a name or title that what it names is made up. Nothing where it is not. */
export function SampleMark({ shown }: { readonly shown: boolean }) {
  const { t } = useWording();
  if (!shown) return null;
  return (
    <>
      {' '}
      <span className="sample-mark">{t('sample.mark')}</span>
    </>
  );
}
