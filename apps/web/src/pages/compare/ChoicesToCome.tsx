import { useWording } from '../../wording/wording.js';

/** The place of the choices while they are fetched, of their size. */
export function ChoicesToCome() {
  const { t } = useWording();
  return (
    <div className="compare-choices" aria-busy="true">
      {(['compare.agencies', 'compare.measures', 'compare.highlight'] as const).map((word) => (
        <div key={word} className="choice">
          <span>{t(word)}</span>
          <div className="choice-to-come" />
        </div>
      ))}
    </div>
  );
}
